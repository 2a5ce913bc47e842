package dev.grindstone.server.bench.steps;

import dev.grindstone.episodes.NoopAgent;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.surface.registry.Surfaces;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.bench.figure.Window;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.play.Browsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The figures of an episode in a browser, measured on the heaviest way there is: into a conversation and back. */
public final class Steps implements AutoCloseable {

    private static final String NAIVE = "a Playwright loop that waits for network idle (500 ms)";
    private static final int MOST_AT_ONCE = 16;

    private final Installation installation;
    private final Browsers browsers;
    private final Effort effort;
    private final Consumer<String> progress;
    private @Nullable Arena arena;
    private @Nullable NaiveLoop naiveLoop;
    private @Nullable Observation firstSight;

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
            double naive = alone(starts, false, effort.of(10, 3), NaiveLoop::firstScreenshots);
            return reading("episode.first_screenshot", starts, naive);
        });
    }

    /** An action, the wait until the page has settled, and a screenshot. */
    public Figure step() {
        return new Figure("step", () -> {
            List<Long> steps = new ArrayList<>();
            double naive = alone(steps, true, effort.of(100, 10), NaiveLoop::steps);
            return reading("step", steps, naive);
        });
    }

    /** Steps a second over all episodes, with so many at once. */
    public Figure perSecond(int atOnce) {
        String name = "steps_per_s." + atOnce;
        return new Figure(name, () -> new Reading(name, "steps/s", rates(atOnce), null));
    }

    /** The median of the same, for whoever measures against it. */
    public double ratePerSecond(int atOnce) {
        return rates(atOnce).p50();
    }

    /** What each model's own language adds to a step. */
    public List<Figure> languages() {
        return Surfaces.all().stream()
                .map(surface -> {
                    String name = "surface." + surface.name();
                    return new Figure(name, () -> new Languages(effort, firstSight()).reading(name, surface));
                })
                .toList();
    }

    private Observation firstSight() {
        Observation known = firstSight;
        if (known == null) {
            AtomicReference<Observation> seen = new AtomicReference<>();
            try (Players players = new Players(arena())) {
                players.play(
                                () -> seen.get() == null,
                                task -> observation -> {
                                    seen.set(observation);
                                    return List.of(new Action.Screenshot(null));
                                },
                                nanos -> {},
                                nanos -> {})
                        .join();
            }
            known = Objects.requireNonNull(seen.get());
            firstSight = known;
        }
        return known;
    }

    private static Reading reading(String name, List<Long> nanos, double naive) {
        Distribution millis =
                Distribution.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray());
        return new Reading(name, "ms", millis, new Baseline(NAIVE, naive));
    }

    private interface Naive {
        Distribution measure(NaiveLoop loop);
    }

    /** Plays alone, after so many that warm up and do not count, and says what the naive loop takes for the same. */
    private double alone(List<Long> measured, boolean isSteps, int warmUp, Naive naive) {
        Arena arena = arena();
        Window window = new Window(warmUp, duration());
        LongConsumer take = nanos -> {
            if (!window.hasBegun()) {
                window.started();
            } else if (window.isOpen() || measured.isEmpty()) {
                // The first one counts in any case: a slow machine must not wait for a second that is in time.
                measured.add(nanos);
            }
        };
        try (Players players = new Players(arena)) {
            players.play(
                            () -> !window.isOver() || measured.isEmpty(),
                            task -> isSteps ? new ThereAndBack() : new NoopAgent(),
                            isSteps ? take : nanos -> {},
                            isSteps ? nanos -> {} : take)
                    .join();
        }
        return naive.measure(naiveLoop(arena)).p50();
    }

    private Distribution rates(int atOnce) {
        Window window = new Window(atOnce, duration());
        try (Players players = new Players(arena())) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                AtomicBoolean isFirst = new AtomicBoolean(true);
                LongConsumer started = nanos -> {
                    if (isFirst.getAndSet(false)) {
                        window.started();
                    }
                };
                all.add(players.play(
                        () -> !window.isOver(), task -> new ThereAndBack(), nanos -> window.count(), started));
            }
            all.forEach(CompletableFuture::join);
        }
        return Distribution.of(window.perSecond());
    }

    private NaiveLoop naiveLoop(Arena arena) {
        NaiveLoop started = naiveLoop;
        if (started == null) {
            started = new NaiveLoop(arena.site(), arena.start().world(), browsers.path(), effort);
            naiveLoop = started;
        }
        return started;
    }

    private Duration duration() {
        return Duration.ofSeconds(effort.of(20, 2));
    }

    private Arena arena() {
        Arena opened = arena;
        if (opened == null) {
            opened = Arena.open(installation, browsers, MOST_AT_ONCE, progress);
            arena = opened;
        }
        return opened;
    }

    /** Ends the browsers. */
    @Override
    public void close() {
        if (naiveLoop != null) {
            naiveLoop.close();
        }
        if (arena != null) {
            arena.close();
        }
    }
}
