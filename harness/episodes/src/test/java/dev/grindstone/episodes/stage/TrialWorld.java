package dev.grindstone.episodes.stage;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A small app whose server answers after a random time, and whose page does all that makes pictures differ: timers,
 * polling, pictures, requests that cause requests. Each cookie value is a world of its own.
 */
final class TrialWorld implements AutoCloseable {
    static final String COOKIE = "trial";

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final ConcurrentHashMap<String, State> worlds = new ConcurrentHashMap<>();
    private final int slowestMillis;
    private final Javalin server;

    TrialWorld(int slowestMillis) {
        this.slowestMillis = slowestMillis;
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.routes.before(http -> state(http).begin());
            config.routes.after(http -> state(http).end());
            config.routes.get("/", http -> page(http, "home.html"));
            config.routes.get("/second", http -> page(http, "second.html"));
            config.routes.get("/item", http -> {
                delay();
                http.result(state(http).next());
            });
            config.routes.get("/now", http -> {
                delay();
                http.result(state(http).now().toString());
            });
            config.routes.get("/picture/{name}", http -> {
                delay();
                http.contentType("image/png").result(PIXEL);
            });
            config.routes.get("/late.js", http -> {
                delay();
                http.contentType("text/javascript").result("get('/item').then((item) => show('late ' + item));");
            });
            config.routes.get("/nothing", http -> http.status(204));
            config.routes.get("/file", http -> {
                delay();
                http.header("Content-Disposition", "attachment; filename=\"invoice.txt\"")
                        .result("42 EUR");
            });
        });
        server.start(0);
    }

    int port() {
        return server.port();
    }

    State state(String name) {
        return worlds.computeIfAbsent(name, key -> new State());
    }

    private State state(Context http) {
        String name = http.cookie(COOKIE);
        return state(name == null ? "none" : name);
    }

    private void page(Context http, String name) throws java.io.IOException {
        delay();
        try (var in = TrialWorld.class.getResourceAsStream(name)) {
            http.html(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** What the harness must not depend on: how long a server takes. Nothing waits for this on purpose. */
    private void delay() {
        if (slowestMillis > 0) {
            LockSupport.parkNanos(
                    TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(1000L * slowestMillis)));
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One world: a clock and a counter. */
    static final class State implements StagedWorld {
        private final List<String> taken = new ArrayList<>();
        private Instant now = START;
        private int inFlight;

        synchronized String next() {
            taken.add("item " + taken.size() + " at " + now);
            return taken.get(taken.size() - 1);
        }

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("America/New_York");
        }

        @Override
        public synchronized void advance(Duration duration) {
            now = now.plus(duration);
        }

        private synchronized void begin() {
            inFlight++;
        }

        private synchronized void end() {
            inFlight--;
            notifyAll();
        }

        @Override
        public synchronized boolean awaitIdle(Duration limit) {
            long deadline = System.nanoTime() + limit.toNanos();
            while (inFlight > 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }
}
