package dev.grindstone.server.cli;

import dev.grindstone.browser.Showing;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attacker.Attacks;
import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.agents.AgentOptions;
import dev.grindstone.server.cli.console.BrowserOptions;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.BrowserPlace;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Player;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.server.siege.Siege;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.verdict.Verdict;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays one task. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Play a task in a browser, say what came of it, and prove the reset after it.",
            "Beside those of --agent, attacker:NAME plays; a name that is not known is answered with those that are."
        })
final class RunCommand implements Callable<Integer> {

    private static final String ATTACKER = "attacker:";

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Mixin
    private AgentOptions options = new AgentOptions();

    @Mixin
    private BrowserOptions browserOptions = new BrowserOptions();

    @Parameters(
            paramLabel = "TASK",
            description = "The id of a task, or of an instance, task@revision#variant~seed; 'tasks list' shows all.")
    private String id = "";

    @Option(names = "--variant", paramLabel = "N", description = "Which variant, from 0 (default: the id's, or 0).")
    private @Nullable Long variant;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of its world (default: the id's, or " + Installation.DEFAULT_SEED + ").")
    private @Nullable Long seed;

    @Option(names = "--record", paramLabel = "DIR", description = "Record the episode into this folder.")
    private @Nullable Path recording;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Keep Playwright's trace of the episode as this zip file; 'npx playwright show-trace FILE' opens"
                            + " it.")
    private @Nullable Path trace;

    @Option(names = "--headed", description = "Show the browser's window; needs a display and a full browser.")
    private boolean headed;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        BrowserPlace place = browserOptions.place();
        if (headed && place.server() != null) {
            throw Trouble.badInput(
                    "a browser elsewhere shows no window", "--headed", "leave --headed or --browser-ws out");
        }
        if (trace != null) {
            requireWritable(trace);
        }
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        Wanted wanted = Wanted.of(shelf, id, variant, seed);
        Optional<Player> known = known(installation);
        try (Start start = Start.of(shelf, wanted, console::progress);
                Site site = place.open(installation, 0);
                Playground playground = new Playground(site, browsers(place), 1);
                Siege siege = new Siege(playground)) {
            Player player = known.orElseGet(() -> attacker(siege));
            TaskInstance instance = start.instance(wanted);
            Outcome outcome = playground.play(instance, start.image(instance), player, recording, trace);
            Report.show(outcome, json, console);
            if (trace != null && !Files.exists(trace)) {
                throw Trouble.environment(
                        "the trace was not written", trace, "is there room on the disk? Run it again");
            }
            if (outcome.verdict() instanceof Verdict.Invalid) {
                return Trouble.Kind.ENVIRONMENT.exitCode();
            }
            return outcome.verdict().passed() && outcome.isResetProved() ? 0 : 1;
        }
    }

    /** The player; empty for an attacker, which needs a playground. */
    private Optional<Player> known(Installation installation) {
        return options.agent().startsWith(ATTACKER) ? Optional.empty() : Optional.of(options.player(installation));
    }

    private Player attacker(Siege siege) {
        if (recording != null) {
            throw Trouble.badInput("an attacker cannot be recorded", options.agent(), "leave --record out");
        }
        String name = options.agent().substring(ATTACKER.length());
        Attack attack = Attacks.named(name)
                .orElseThrow(
                        () -> Trouble.unknown("attacker", name, "choose one of " + String.join(", ", Attacks.names())));
        console.progress(attack.summary());
        return siege.player(attack, assault -> console.progress(assault.toString()));
    }

    /** So that nobody learns after a long episode that its trace has no place to go. */
    private static void requireWritable(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.delete(Files.createFile(file));
        } catch (FileAlreadyExistsException e) {
            throw Trouble.badInput("--trace " + file + " is there already", file, "name a file that is not there yet");
        } catch (IOException e) {
            throw Trouble.badInput(
                    "--trace " + file + " cannot be written: " + e, file, "name a file in a folder of yours");
        }
    }

    private Browsers browsers(BrowserPlace place) {
        return new Browsers(console::progress, place, headed ? Showing.WINDOW : Showing.HEADLESS);
    }
}
