package dev.grindstone.chat.api.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many deliveries to one app failed within an hour of the world. An app that fails nineteen of twenty is told no more;
 * one that gets less than a thousand an hour is never given up.
 */
final class FailureBudget {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int LEAST = 1000;

    private record Tally(int all, int failed) {}

    private final TreeMap<Long, Tally> minutes = new TreeMap<>();

    /** Counts one; the result is whether the budget is spent. */
    synchronized boolean record(Instant now, boolean failed) {
        long minute = now.getEpochSecond() / 60;
        minutes.headMap(minute - WINDOW.toMinutes(), true).clear();
        minutes.merge(minute, new Tally(1, failed ? 1 : 0), (a, b) -> new Tally(a.all + b.all, a.failed + b.failed));
        int all = 0;
        int lost = 0;
        for (Map.Entry<Long, Tally> each : minutes.entrySet()) {
            all += each.getValue().all;
            lost += each.getValue().failed;
        }
        return all >= LEAST && lost * 20L > all * 19L;
    }
}
