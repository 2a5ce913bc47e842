package dev.grindstone.server.bench.steps;

import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The figures of an episode in a browser, measured while solutions of the shipped tasks are played. */
public final class Steps {

    private static final String NAIVE = "a Playwright loop that waits for network idle";
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Installation installation;
    private final Browsers browsers;
    private final Effort effort;
    private final Consumer<String> progress;

    /** Figures of the tasks that come with Grindstone. */
    public Steps(Installation installation, Browsers browsers, Effort effort, Consumer<String> progress) {
        this.installation = installation;
        this.browsers = browsers;
        this.effort = effort;
        this.progress = progress;
    }

    /** From the reset of a used world to the first screenshot of its start page. */
    public Figure firstScreenshot() {
        return new Figure("episode.first_screenshot", () -> {
            List<Long> starts = new ArrayList<>();
            double naive = alone((nanos) -> {}, starts::add, NaiveLoop::firstScreenshots);
            return reading("episode.first_screenshot", starts, naive);
        });
    }

    /** An action, the wait until the page has settled, and a screenshot. */
    public Figure step() {
        return new Figure("step", () -> {
            List<Long> steps = new ArrayList<>();
            double naive = alone(steps::add, (nanos) -> {}, NaiveLoop::steps);
            return reading("step", steps, naive);
        });
    }

    /** Steps a second over all episodes, with so many at once. */
    public Figure perSecond(int atOnce) {
        String name = "steps_per_s." + atOnce;
        return new Figure(name, () -> new Reading(name, "steps/s", rates(atOnce), null));
    }

    private static Reading reading(String name, List<Long> nanos, double naive) {
        // The first ones pay for the browser's start and for code that is not compiled yet.
        List<Long> warm = nanos.subList(Math.min(nanos.size() / 5, nanos.size() - 1), nanos.size());
        Distribution millis =
                Distribution.ofNanos(warm.stream().mapToLong(Long::longValue).toArray());
        return new Reading(name, "ms", millis, new Baseline(NAIVE, naive));
    }

    private interface Naive {
        Distribution measure(NaiveLoop loop);
    }

    private double alone(Consumer<Long> steps, Consumer<Long> starts, Naive naive) {
        return onStage((site, start, instance) -> {
            try (Players players = new Players(site, instance, start.image(), browsers, 1)) {
                long end = System.nanoTime() + duration().toNanos();
                players.browsers()
                        .run(stage -> {
                            players.play(stage, now -> now < end, steps::accept, starts::accept);
                            return true;
                        })
                        .join();
            }
            return naive.measure(new NaiveLoop(site, start.image(), browsers.path(), effort))
                    .p50();
        });
    }

    private Distribution rates(int atOnce) {
        return onStage((site, start, instance) -> {
            Map<Long, LongAdder> seconds = new ConcurrentSkipListMap<>();
            try (Players players = new Players(site, instance, start.image(), browsers, atOnce)) {
                long begin = System.nanoTime()
                        + Duration.ofSeconds(effort.of(4, 1) + atOnce / 2).toNanos();
                long end = begin + duration().toNanos();
                List<CompletableFuture<Boolean>> all = new ArrayList<>();
                for (int i = 0; i < atOnce; i++) {
                    all.add(players.browsers().run(stage -> {
                        players.play(stage, now -> now < end, nanos -> count(seconds, begin), nanos -> {});
                        return true;
                    }));
                }
                all.forEach(CompletableFuture::join);
            }
            return Distribution.of(seconds.values().stream()
                    .mapToDouble(LongAdder::doubleValue)
                    .toArray());
        });
    }

    private static void count(Map<Long, LongAdder> seconds, long begin) {
        long after = System.nanoTime() - begin;
        if (after >= 0) {
            seconds.computeIfAbsent(after / NANOS_PER_SECOND, any -> new LongAdder())
                    .increment();
        }
    }

    private Duration duration() {
        return Duration.ofSeconds(effort.of(20, 2));
    }

    private interface Measured<T> {
        T on(Site site, Start start, TaskInstance instance) throws InterruptedException;
    }

    private <T> T onStage(Measured<T> measured) {
        Shelf shelf = Shelf.of(installation, null);
        Task task = Collections.max(
                shelf.pack().tasks(),
                java.util.Comparator.comparingInt(each -> each.solution().size()));
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, progress);
                Site site = Site.open(installation, 0)) {
            return measured.on(site, start, start.instance(task, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
