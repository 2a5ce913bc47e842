package dev.grindstone.server.cli;

import dev.grindstone.kit.Clone;
import dev.grindstone.server.Home;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.serve.Greeting;
import dev.grindstone.server.cli.serve.Ports;
import dev.grindstone.server.cli.serve.UntilStopped;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.AgentKind;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.serving.Serving;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows all of it in a minute. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Play a task in each clone, prove the reset, then serve the clones for you to try.",
            "Finds a browser, or installs one; the tasks are played by their reference solutions."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Ports ports = new Ports();

    @Option(names = "--exit", description = "Stop after the proof instead of serving, for scripts.")
    private boolean exit;

    @Override
    public Integer call() {
        boolean isProved = prove();
        if (!exit) {
            serve();
        }
        return isProved ? 0 : 1;
    }

    private boolean prove() {
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = Shelf.of(installation, null);
        boolean isProved = true;
        try (Site site = Site.open(installation, 0);
                Playground playground = new Playground(site, new Browsers(console::progress), 1)) {
            for (Clone clone : installation.clones()) {
                Optional<Task> task = shelf.firstOf(clone.name());
                if (task.isPresent()) {
                    console.progress("Playing " + task.get().id() + " in " + clone.brand());
                    Outcome outcome = play(playground, shelf, task.get());
                    Report.show(outcome, false, console);
                    isProved &= outcome.verdict().passed() && outcome.isResetProved();
                }
            }
        }
        return isProved;
    }

    private Outcome play(Playground playground, Shelf shelf, Task task) {
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, console::progress)) {
            TaskInstance instance = start.instance(task, 0);
            return playground.play(instance, start.image(instance), AgentKind.SOLUTION, null);
        }
    }

    private void serve() {
        Serving.Wish wish = Serving.Wish.standard(ports.pages(), ports.operator(), Token.random());
        UntilStopped.run(
                () -> Serving.start(Home.ofThisProcess(), wish, console::progress),
                (serving, end) -> Greeting.show(serving, console));
    }
}
