package dev.grindstone.server.cli;

import dev.grindstone.episodes.recording.EpisodeRecord;
import dev.grindstone.episodes.recording.Recording;
import dev.grindstone.episodes.recording.RecordingException;
import dev.grindstone.episodes.recording.ReplayReport;
import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.instance.TaskInstance;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays a recording. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Do again what was recorded, and compare every state and every screenshot.")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Parameters(paramLabel = "DIR", description = "The folder of the recording.")
    private Path folder = Path.of("");

    @Option(names = "--times", paramLabel = "N", defaultValue = "1", description = "How often (default: 1).")
    private int times;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "How many at once (default: 1).")
    private int jobs;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        if (times < 1 || jobs < 1) {
            throw Trouble.badInput("--times " + times + " --jobs " + jobs + " does nothing", times, "give at least 1");
        }
        EpisodeRecord record = read();
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        Wanted wanted = Wanted.of(shelf, record.task(), null, record.seed());
        try (Start start = Start.of(shelf, wanted, console::progress);
                Site site = Site.open(installation, 0);
                Playground playground = new Playground(site, new Browsers(console::progress), jobs)) {
            TaskInstance instance = start.instance(wanted);
            long equal = replay(() -> playground.replay(record, instance, start.image(instance)));
            console.progress(equal + " of " + times + " equal");
            return equal == times ? 0 : 1;
        }
    }

    private EpisodeRecord read() {
        try {
            return Recording.read(folder);
        } catch (RecordingException e) {
            throw Trouble.badInput(
                    String.valueOf(e.getMessage()), folder, "'grindstone run TASK --record DIR' makes one");
        }
    }

    private long replay(Callable<ReplayReport> once) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<CompletableFuture<ReplayReport>> all = IntStream.range(0, times)
                    .mapToObj(any -> CompletableFuture.supplyAsync(() -> show(once), threads))
                    .toList();
            return all.stream()
                    .map(CompletableFuture::join)
                    .filter(ReplayReport::isEqual)
                    .count();
        } finally {
            threads.shutdown();
        }
    }

    private synchronized void say(ReplayReport report) {
        if (json) {
            console.json(report);
        } else {
            console.say((report.isEqual() ? "✓ " : "✗ ") + report);
        }
    }

    private ReplayReport show(Callable<ReplayReport> once) {
        try {
            ReplayReport report = once.call();
            say(report);
            return report;
        } catch (Exception e) {
            throw new IllegalStateException("a replay broke off: " + e.getMessage(), e);
        }
    }
}
