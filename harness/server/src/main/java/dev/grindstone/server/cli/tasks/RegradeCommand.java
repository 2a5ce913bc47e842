package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.regrading.Means;
import dev.grindstone.server.regrading.Regraded;
import dev.grindstone.server.regrading.Regrading;
import dev.grindstone.server.regrading.RunFolders;
import dev.grindstone.server.shelf.Shelf;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades stored runs again. */
@Command(
        name = "regrade",
        mixinStandardHelpOptions = true,
        description = {
            "Grade recorded runs again, by their tasks as these are now, and show which verdicts moved.",
            "A run is not graded when its task or instance is gone, its world starts in another state,",
            "or its recording is damaged; the others are."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All runs were graded, and every verdict is what it was.",
            "1:A verdict moved, or a run could not be graded.",
            "2:The command or its input is wrong: there is no recording.",
            "3:The machine lacks something: a browser, for --by replay."
        })
final class RegradeCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Recordings, or folders of recordings.")
    private List<Path> folders = List.of();

    @Option(
            names = "--by",
            paramLabel = "MEANS",
            defaultValue = "changes",
            description = {
                "What they are graded by: 'changes', what was written down of all that changed (no browser needed),",
                "or 'replay', the same actions in a fresh world (default: ${DEFAULT-VALUE})."
            })
    private Means means = Means.CHANGES;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "How many at once (default: 1).")
    private int jobs;

    @Option(names = "--json", description = "One JSON object a line, the last of them the summary.")
    private boolean json;

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw Trouble.badInput("--jobs " + jobs + " is too few", jobs, "give 1 or more");
        }
        List<Path> runs = RunFolders.in(folders);
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        RegradeReport report = new RegradeReport(console);
        if (means == Means.CHANGES) {
            grade(shelf, null, runs, report);
        } else {
            try (Site site = Site.open(installation, 0);
                    Playground playground = new Playground(site, new Browsers(console::progress), jobs)) {
                grade(shelf, playground, runs, report);
            }
        }
        if (json) {
            report.json(means);
        } else {
            report.text(means);
        }
        return report.isAsBefore() ? 0 : 1;
    }

    private void grade(Shelf shelf, @Nullable Playground playground, List<Path> runs, RegradeReport report) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try (Regrading regrading = new Regrading(shelf, playground, console::progress)) {
            List<CompletableFuture<Regraded>> graded = runs.stream()
                    .map(run -> CompletableFuture.supplyAsync(() -> regrading.grade(run), threads))
                    .toList();
            graded.forEach(run -> report.add(run.join()));
        } finally {
            threads.shutdown();
        }
    }
}
