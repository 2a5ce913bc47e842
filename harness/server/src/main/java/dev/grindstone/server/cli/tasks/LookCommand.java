package dev.grindstone.server.cli.tasks;

import dev.grindstone.episodes.Observation;
import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the roles and names that a solution is written with. */
@Command(
        name = "look",
        mixinStandardHelpOptions = true,
        description = {
            "Show the page a task starts on, or comes to after some steps of its solution, as roles and names:",
            "'- button \"Archive\"' is clicked by '- click: {role: button, name: Archive}'."
        })
final class LookCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Parameters(paramLabel = "TASK", description = "The task's id.")
    private String id = "";

    @Option(names = "--variant", paramLabel = "N", defaultValue = "0", description = "Which variant, from 0.")
    private int variant;

    @Option(
            names = "--after",
            paramLabel = "N|all",
            converter = HowMany.class,
            defaultValue = "0",
            description = "How many steps of the solution are done first (default: ${DEFAULT-VALUE}).")
    private int after;

    @Option(names = "--find", paramLabel = "WORD", description = "Only the lines that have this in them, in any case.")
    private @Nullable String find;

    @Override
    public Integer call() {
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        Task task = shelf.task(id);
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, console::progress);
                Site site = Site.open(installation, 0);
                Playground playground = new Playground(site, new Browsers(console::progress), 1)) {
            TaskInstance instance = start.instance(task, variant);
            Observation seen = playground.look(instance, start.image(instance), after);
            show(seen);
            String error = seen.lastActionError();
            if (error != null) {
                console.progress("Step " + seen.step() + " of the solution cannot be done: " + error);
            }
            return error == null && seen.snapshot() != null ? 0 : 1;
        }
    }

    private void show(Observation seen) {
        console.say("# " + seen.goal().strip().replaceAll("\\s+", " "));
        console.say("# after step " + seen.step() + ": " + seen.title() + ", " + seen.url());
        lines(seen).forEach(console::say);
    }

    /** What a step can name: the lines of the page's tree that have a name, without refs and looks of the mouse. */
    private List<String> lines(Observation seen) {
        String word = find == null ? "" : find.toLowerCase(Locale.ROOT);
        return String.valueOf(seen.snapshot())
                .lines()
                .map(line -> line.replaceAll(" \\[(ref=\\w+|cursor=\\w+)]", ""))
                .filter(line ->
                        line.contains("\"") && line.toLowerCase(Locale.ROOT).contains(word))
                .map(line -> find == null ? line : line.strip())
                .toList();
    }
}
