package dev.grindstone.server.bench.steps;

import dev.grindstone.episodes.NoopAgent;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The figures of an episode in a browser, measured on the heaviest way there is: into a conversation and back. */
public final class Steps {

    private static final String NAIVE = "a Playwright loop that waits for network idle (500 ms)";
    /** The task whose start page is walked on. */
    private static final String PLAYED = "mail/write-to-namesake";

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
            double naive = alone(starts, false, NaiveLoop::firstScreenshots);
            return reading("episode.first_screenshot", starts, naive);
        });
    }

    /** An action, the wait until the page has settled, and a screenshot. */
    public Figure step() {
        return new Figure("step", () -> {
            List<Long> steps = new ArrayList<>();
            double naive = alone(steps, true, NaiveLoop::steps);
            return reading("step", steps, naive);
        });
    }

    /** Steps a second over all episodes, with so many at once. */
    public Figure perSecond(int atOnce) {
        String name = "steps_per_s." + atOnce;
        return new Figure(name, () -> new Reading(name, "steps/s", rates(atOnce), null));
    }

    private static Reading reading(String name, List<Long> nanos, double naive) {
        Distribution millis =
                Distribution.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
        return new Reading(name, "ms", millis, new Baseline(NAIVE, naive));
    }

    private interface Naive {
        Distribution measure(NaiveLoop loop);
    }

    /** Plays alone, from the second start on, and says what the naive loop takes for the same. */
    private double alone(List<Long> measured, boolean isSteps, Naive naive) {
        return onStage((site, start, instance) -> {
            try (Players players = new Players(site, instance, start.image(), browsers, 1)) {
                Window window = new Window(1, duration());
                LongConsumer take = nanos -> {
                    // The first one counts in any case: a slow machine must not wait for a second that is in time.
                    if (window.isOpen() || measured.isEmpty()) {
                        measured.add(nanos);
                    }
                };
                players.browsers()
                        .run(stage -> {
                            players.play(
                                    stage,
                                    () -> !window.isOver() || measured.isEmpty(),
                                    task -> isSteps ? new ThereAndBack() : new NoopAgent(),
                                    isSteps ? take : nanos -> {},
                                    nanos -> {
                                        if (!isSteps) {
                                            take.accept(nanos);
                                        }
                                        window.started();
                                    });
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
            Window window = new Window(atOnce, duration());
            try (Players players = new Players(site, instance, start.image(), browsers, atOnce)) {
                List<CompletableFuture<Boolean>> all = new ArrayList<>();
                for (int i = 0; i < atOnce; i++) {
                    AtomicBoolean isFirst = new AtomicBoolean(true);
                    LongConsumer started = nanos -> {
                        if (isFirst.getAndSet(false)) {
                            window.started();
                        }
                    };
                    all.add(players.browsers().run(stage -> {
                        players.play(
                                stage,
                                () -> !window.isOver(),
                                task -> new ThereAndBack(),
                                nanos -> window.count(),
                                started);
                        return true;
                    }));
                }
                all.forEach(CompletableFuture::join);
            }
            return Distribution.of(window.perSecond());
        });
    }

    private Duration duration() {
        return Duration.ofSeconds(effort.of(20, 2));
    }

    private interface Measured<T> {
        T on(Site site, Start start, TaskInstance instance) throws InterruptedException;
    }

    private <T> T onStage(Measured<T> measured) {
        Shelf shelf = Shelf.of(installation, null);
        Task task = shelf.task(PLAYED);
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, progress);
                Site site = Site.open(installation, 0)) {
            return measured.on(site, start, start.instance(task, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
