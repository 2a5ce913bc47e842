package dev.grindstone.server.bench.remote;

import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.bench.figure.Window;
import dev.grindstone.server.serving.Serving;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Many episodes in a row on one server: whether memory stays flat, and no process is left behind. */
final class Soak {

    private static final int TENTHS = 10;
    private static final double MEGABYTE = 1 << 20;

    private final Serving server;
    private final String task;
    private final int episodes;
    private final Consumer<String> progress;

    Soak(Serving server, String task, int episodes, Consumer<String> progress) {
        this.server = server;
        this.task = task;
        this.episodes = episodes;
        this.progress = progress;
    }

    Reading reading() {
        double[] used = new double[TENTHS];
        long processes = 0;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> play(episodes / TENTHS / 2));
            play(episodes / TENTHS / 2);
            beside.join();
            used[tenth] = megabytes();
            long now = ProcessHandle.current().descendants().count();
            progress.accept(String.format(
                    "%,d episodes: %.0f MB in use, %d processes", (tenth + 1) * episodes / TENTHS, used[tenth], now));
            if (tenth > 0 && now > processes) {
                throw new IllegalStateException(
                        "there are " + now + " processes after " + (tenth + 1) * episodes / TENTHS + " episodes, and "
                                + processes + " after the first " + episodes / TENTHS);
            }
            processes = tenth == 0 ? now : processes;
        }
        return new Reading(
                "soak",
                "MB",
                Distribution.of(used),
                new Baseline("after the first " + episodes / TENTHS + " episodes", used[0]));
    }

    private void play(int times) {
        Walk walk = new Walk(new Caller(HttpClient.newHttpClient(), server), task, 1);
        for (int i = 0; i < times; i++) {
            if (!walk.episode(new Window(1, Duration.ofHours(1)))) {
                progress.accept("An episode was troubled");
            }
        }
    }

    /** What is in use once all that nobody holds is gone. */
    private static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
