package dev.grindstone.server.cli;

import dev.grindstone.browser.Showing;
import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.AgentKind;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.verdict.Verdict;
import java.nio.file.Path;
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
        description = "Play a task in a browser, say what came of it, and prove the reset after it.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Parameters(paramLabel = "TASK", description = "The task's id; 'grindstone tasks list' shows all.")
    private String id = "";

    @Option(names = "--variant", paramLabel = "N", defaultValue = "0", description = "Which variant, from 0.")
    private int variant;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Installation.DEFAULT_SEED,
            description = "The seed of its world (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            defaultValue = "solution",
            description = "Who plays: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private AgentKind agent = AgentKind.SOLUTION;

    @Option(names = "--record", paramLabel = "DIR", description = "Record the episode into this folder.")
    private @Nullable Path recording;

    @Option(names = "--headed", description = "Show the browser's window; needs a display and a full browser.")
    private boolean headed;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        Task task = shelf.task(id);
        try (Start start = Start.of(shelf, task, seed, console::progress);
                Site site = Site.open(installation, 0);
                Playground playground = new Playground(site, browsers(), 1)) {
            TaskInstance instance = start.instance(task, variant);
            Outcome outcome = playground.play(instance, start.image(instance), agent, recording);
            Report.show(outcome, json, console);
            if (outcome.verdict() instanceof Verdict.Invalid) {
                return Trouble.Kind.ENVIRONMENT.exitCode();
            }
            return outcome.verdict().passed() && outcome.isResetProved() ? 0 : 1;
        }
    }

    private Browsers browsers() {
        return new Browsers(console::progress, headed ? Showing.WINDOW : Showing.HEADLESS);
    }
}
