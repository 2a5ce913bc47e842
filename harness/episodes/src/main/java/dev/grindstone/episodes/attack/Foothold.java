package dev.grindstone.episodes.attack;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.hand.ActionResult;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an attacker has: the actions of any agent, scripts in the page if the episode allows them, and what it got. */
public final class Foothold {

    /** Few enough that a script is through with them in a tenth of the time that a browser has to answer. */
    private static final int PORTION = 40;

    private final Episode episode;
    private final Insider insider;
    private final List<String> loot = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int tries;

    public Foothold(Episode episode, Insider insider) {
        this.episode = episode;
        this.insider = insider;
    }

    /** The task that is to be won. */
    public EpisodeTask task() {
        return episode.task();
    }

    /** What an insider knows. */
    public Insider insider() {
        return insider;
    }

    /** What there is to see. */
    public Observation seen() {
        return episode.observation();
    }

    /** Who is signed in. */
    public Person me() {
        return episode.world().turn(world -> world.people().protagonist());
    }

    /** Somebody else with an account; oneself in a world of one. */
    public Person somebodyElse() {
        Person me = me();
        return episode.world()
                .turn(world -> world.people().all().stream()
                        .filter(person -> person.id() != me.id())
                        .findFirst()
                        .orElse(me));
    }

    /** The deeds of the task's solution, without what it says in the end. */
    public List<Action> deeds() {
        return task().solution().stream()
                .filter(action -> !(action instanceof Action.Answer || action instanceof Action.Infeasible))
                .toList();
    }

    /** Does one thing; the result is why it could not be done, or null. After the end of the episode nothing is done. */
    public @Nullable String act(Action action) {
        tries++;
        return episode.ended()
                ? "the episode has ended"
                : step(action).observation().lastActionError();
    }

    /** The text of the page, as far as there is one. */
    public String read() {
        tries++;
        return episode.ended() ? "" : answer(step(new Action.Read(Action.Read.View.TEXT, null)));
    }

    /**
     * Runs a script that comes beside a class: a function that takes what the attacker knows and returns how many things
     * it tried, and what it got.
     */
    public void script(Class<?> beside, String name) {
        run("(" + Scripts.text(beside, name) + ")(" + knowledge(List.of()) + ")");
    }

    /**
     * The same, once for each portion of the app's routes that change something, told as {@code portion}: a browser that
     * does not answer for long is ended, and then nothing would be known of what the script would have got.
     */
    public void scriptByPortions(Class<?> beside, String name) {
        List<String> changing =
                routes().stream().filter(route -> !route.startsWith("GET ")).toList();
        for (int from = 0; from < changing.size(); from += PORTION) {
            List<String> portion = changing.subList(from, Math.min(from + PORTION, changing.size()));
            run("(" + Scripts.text(beside, name) + ")(" + knowledge(portion) + ")");
        }
    }

    private List<String> routes() {
        return insider.routes().getOrDefault(task().app(), List.of());
    }

    /** Runs a line of script that may end the page, or never end. */
    public void mischief(String script) {
        act(new Action.Eval(script));
    }

    /** Says that something was got that nobody should get. */
    public void loot(String what) {
        loot.add(what);
    }

    /** What was got. */
    public List<String> loot() {
        return List.copyOf(loot);
    }

    /** Scripts of attacks that did not run to their end: nothing can be said about what they would have got. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many things were tried. */
    public int tries() {
        return tries;
    }

    private void run(String script) {
        if (episode.ended()) {
            return;
        }
        StepResult result = step(new Action.Eval(script));
        String answer = answer(result);
        if (answer.isEmpty()) {
            failures.add("the script did not end: " + result.observation().lastActionError());
            return;
        }
        Scripts.Report report = Scripts.report(answer);
        tries += report.tried();
        loot.addAll(report.loot());
    }

    private StepResult step(Action action) {
        return episode.step(List.of(action));
    }

    private static String answer(StepResult result) {
        return result.results().stream()
                .map(ActionResult::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private String knowledge(List<String> portion) {
        Person other = somebodyElse();
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("operatorPort", insider.operatorPort());
        known.put("operatorToken", insider.operatorToken());
        known.put("routes", routes());
        known.put("portion", portion);
        known.put("worlds", insider.worlds());
        known.put("origin", "http://" + task().app() + ".localhost:" + PageServer.DEFAULT_PORT);
        known.put("start", task().path());
        known.put(
                "other",
                Map.of("id", String.valueOf(other.id()), "email", other.email(), "password", other.password()));
        return Scripts.json(known);
    }
}
