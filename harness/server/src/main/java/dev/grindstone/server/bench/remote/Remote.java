package dev.grindstone.server.bench.remote;

import dev.grindstone.server.Home;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.bench.figure.Window;
import dev.grindstone.server.serving.Limits;
import dev.grindstone.server.serving.Serving;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a server does for many clients at once, each with an episode of its own, against the same without HTTP. */
public final class Remote implements AutoCloseable {

    /** The most episodes at once. */
    public static final int SEATS = 16;

    private static final String TASK = "mail/write-to-namesake";

    /** How many steps an episode has where episodes are counted. */
    private static final int EPISODE = 10;

    private static final double SECONDS_PER_MINUTE = 60;

    private final Home home;
    private final Effort effort;
    private final IntToDoubleFunction inProcess;
    private final Consumer<String> progress;
    private final ExecutorService clients = Executors.newFixedThreadPool(SEATS);
    private @Nullable Serving server;

    /** @param inProcess steps a second of so many episodes at once, without HTTP */
    public Remote(Home home, Effort effort, IntToDoubleFunction inProcess, Consumer<String> progress) {
        this.home = home;
        this.effort = effort;
        this.inProcess = inProcess;
        this.progress = progress;
    }

    /** Steps a second over all episodes, with so many clients at once. */
    public Figure stepsPerSecond(int atOnce) {
        String name = "http.steps_per_s." + atOnce;
        return new Figure(name, () -> {
            double baseline = inProcess.applyAsDouble(atOnce);
            Window window = new Window(atOnce, duration());
            play(atOnce, Integer.MAX_VALUE, window);
            return new Reading(
                    name,
                    "steps/s",
                    Distribution.of(window.perSecond()),
                    new Baseline("the same without HTTP, in this process", baseline));
        });
    }

    /** Episodes a minute over all clients: each is created, takes ten steps, and is finished. */
    public Figure episodesPerMinute(int atOnce) {
        String name = "http.episodes_per_min." + atOnce;
        return new Figure(name, () -> {
            // Sixteen episodes of ten steps take two processors half a minute.
            Duration length = Duration.ofSeconds(effort.of(90, 20));
            int finished = play(atOnce, EPISODE, new Window(atOnce, length));
            double perMinute = finished * SECONDS_PER_MINUTE / length.toSeconds();
            return new Reading(name, "1/min", Distribution.of(perMinute), null);
        });
    }

    /** Plays until the window closes, and says how many episodes were finished in it. */
    private int play(int atOnce, int steps, Window window) {
        AtomicInteger finished = new AtomicInteger();
        AtomicInteger troubled = new AtomicInteger();
        HttpClient http = HttpClient.newHttpClient();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            Walk walk = new Walk(new Caller(http, server()), TASK, steps);
            all.add(CompletableFuture.runAsync(
                    () -> {
                        while (!window.isOver()) {
                            if (!walk.episode(window)) {
                                troubled.incrementAndGet();
                            } else if (window.isOpen()) {
                                finished.incrementAndGet();
                            }
                        }
                    },
                    clients));
        }
        all.forEach(CompletableFuture::join);
        if (troubled.get() > 0) {
            progress.accept(troubled + " episodes were troubled, and are not counted");
        }
        return finished.get();
    }

    /** A thousand episodes in a row, two at once: megabytes in use after each hundred; the first hundred is the baseline. */
    public Figure soak() {
        return new Figure("soak", () -> new Soak(server(), TASK, effort.of(1_000, 30), progress).reading());
    }

    private Duration duration() {
        return Duration.ofSeconds(effort.of(20, 4));
    }

    private Serving server() {
        Serving started = server;
        if (started == null) {
            started = Serving.start(
                    home,
                    Serving.Wish.standard(0, 0, Token.random())
                            .within(new Limits(SEATS, Duration.ofHours(1), false, false)),
                    progress);
            server = started;
        }
        return started;
    }

    /** Ends the server and its browsers. */
    @Override
    public void close() {
        clients.shutdownNow();
        if (server != null) {
            server.close();
        }
    }
}
