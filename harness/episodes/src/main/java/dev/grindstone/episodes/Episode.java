package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.hand.ActionResult;
import dev.grindstone.episodes.hand.Hands;
import dev.grindstone.episodes.stage.Scene;
import dev.grindstone.episodes.stage.SceneSettings;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.episodes.stage.StageException;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldException;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.refusal.RefusalCode;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One try at a task: a world, a window on it, and a count of steps. Belongs to the thread of its stage.
 *
 * <p>Trouble of the environment, a browser that vanished or a server that fails, ends the episode with an invalid
 * verdict; it is never thrown at the agent and never scored as its failure.
 */
public final class Episode implements AutoCloseable {
    private static final String WORLD_COOKIE = "grindstone_world";

    private final EpisodeTask task;
    private final World world;
    private final EpisodeSettings settings;
    private final Instant begun;
    private final Instant deadline;
    private final Observer observer;
    private @Nullable Scene scene;
    private @Nullable Hands hands;
    private Observation observation;
    private Ending ending = Ending.finished();
    private @Nullable Verdict verdict;
    private boolean truncated;
    private int step;

    private Episode(EpisodeTask task, World world, EpisodeSettings settings) {
        this.task = task;
        this.world = world;
        this.settings = settings;
        this.begun = world.now();
        Duration longest = task.maxTime().compareTo(settings.longest()) < 0 ? task.maxTime() : settings.longest();
        this.deadline = begun.plus(longest);
        this.observer = new Observer(task, settings);
        this.observation = observer.nothing();
    }

    /**
     * Opens the start page of a task in a fresh world, which stays the caller's to close.
     *
     * @param token the secret that leads a browser to the world
     */
    public static Episode start(EpisodeTask task, World world, String token, Stage stage, EpisodeSettings settings) {
        Episode episode = new Episode(task, world, settings);
        episode.open(stage, token);
        return episode;
    }

    private void open(Stage stage, String token) {
        safely(() -> {
            task.prepare(world);
            world.beginStep(0);
            SceneSettings seen =
                    SceneSettings.withCookies(Map.of(WORLD_COOKIE, token)).traced(settings.trace());
            Scene opened = stage.open(new StagedKitWorld(world), seen);
            Hands moving = new Hands(opened, settings.mayEvaluate());
            scene = opened;
            hands = moving;
            moving.perform(new Action.Navigate(origin() + task.path()));
            observation = observer.observe(opened, step, null);
        });
    }

    /** The task it is about. */
    public EpisodeTask task() {
        return task;
    }

    /** The world it plays in. */
    public World world() {
        return world;
    }

    /** How many steps were taken. */
    public int step() {
        return step;
    }

    /** What there is to see now. */
    public Observation observation() {
        return observation;
    }

    /** Whether there is no further step. */
    public boolean ended() {
        return verdict != null || truncated;
    }

    /** What troubled the environment; once something did, the episode is over and must not be scored. */
    public Optional<String> trouble() {
        return verdict instanceof Verdict.Invalid invalid ? Optional.of(invalid.reason()) : Optional.empty();
    }

    /** What the agent said when it stopped. */
    public Ending ending() {
        return ending;
    }

    /**
     * Carries out actions, up to the first that fails, and looks once.
     *
     * @throws IllegalStateException when the episode has ended
     */
    public StepResult step(List<Action> actions) {
        return step(actions, null);
    }

    /**
     * The same for a turn of which not everything could be read.
     *
     * @param refusal why what came behind the actions is none, for the agent; null when nothing did
     * @throws IllegalStateException when the episode has ended
     */
    public StepResult step(List<Action> actions, @Nullable String refusal) {
        if (ended()) {
            throw new IllegalStateException("The episode of " + task.id() + " has ended: start another one");
        }
        step++;
        List<ActionResult> results = new ArrayList<>();
        boolean[] stopped = {false};
        safely(() -> {
            world.beginStep(step);
            String error = carryOut(actions, results, stopped);
            observation = observer.observe(scene(), step, error == null && !stopped[0] ? refusal : error);
        });
        if (verdict == null && stopped[0]) {
            grade();
        } else if (verdict == null && (step >= task.maxSteps() || world.now().isAfter(deadline))) {
            truncated = true;
            grade();
        }
        boolean passed = verdict != null && verdict.passed();
        Map<String, Boolean> components = verdict == null ? Map.of() : verdict.components();
        return new StepResult(
                observation, results, passed ? 1 : 0, verdict != null && !truncated, truncated, components);
    }

    /** Takes a step that an agent decided on; the same as {@link #step(List, String)}. */
    public StepResult step(Decision decision) {
        return step(decision.actions(), decision.refusal());
    }

    /**
     * Ends the episode with an invalid verdict, unless it has one already.
     *
     * @param why what is out of order, and no fault of the agent
     */
    public void abandon(String why) {
        if (verdict == null) {
            verdict = new Verdict.Invalid(why);
        }
    }

    /** Ends the episode, if it has not ended by itself, and says what came of it. */
    public Verdict finish() {
        Verdict known = verdict;
        return known == null ? grade() : known;
    }

    private @Nullable String carryOut(List<Action> actions, List<ActionResult> results, boolean[] stopped) {
        for (int number = 0; number < actions.size(); number++) {
            Action action = actions.get(number);
            try {
                results.add(hands().perform(action));
            } catch (ActionException failure) {
                return actions.size() == 1
                        ? failure.getMessage()
                        : "Action " + (number + 1) + " of " + actions.size() + ": " + failure.getMessage();
            }
            if (isEnd(action)) {
                stopped[0] = true;
                return null;
            }
        }
        return null;
    }

    private boolean isEnd(Action action) {
        if (action instanceof Action.Answer answer) {
            ending = Ending.answered(answer.text());
        } else if (action instanceof Action.Infeasible infeasible) {
            ending = refusal(infeasible);
        } else {
            return action instanceof Action.Finish;
        }
        return true;
    }

    private static Ending refusal(Action.Infeasible infeasible) {
        String reason = Objects.requireNonNullElse(infeasible.reason(), "");
        String because = infeasible.because();
        return because == null
                ? Ending.refused(reason)
                : Ending.refused(RefusalCode.leading(reason).orElse(null), because);
    }

    private Verdict grade() {
        Verdict graded;
        try {
            graded = task.verdict(world, ending);
        } catch (RuntimeException failure) {
            graded = new Verdict.Invalid("the check failed: " + failure);
        }
        verdict = graded;
        return graded;
    }

    private void safely(Runnable work) {
        try {
            work.run();
        } catch (StageException | ActionException | WorldException failure) {
            verdict = new Verdict.Invalid(String.valueOf(failure.getMessage()));
        }
    }

    private Scene scene() {
        if (scene == null) {
            throw new StageException("The episode has no window");
        }
        return scene;
    }

    private Hands hands() {
        if (hands == null) {
            throw new StageException("The episode has no window");
        }
        return hands;
    }

    private String origin() {
        // The same in every process, whatever port the pages are really served on: the browser's reach leads there.
        return "http://" + task.app() + ".localhost:" + PageServer.DEFAULT_PORT;
    }

    /** How much of the world's time has passed. */
    public Duration elapsed() {
        return Duration.between(begun, world.now());
    }

    /** Closes the window and the task's check. */
    @Override
    public void close() {
        if (scene != null) {
            scene.close();
        }
        task.close();
    }
}
