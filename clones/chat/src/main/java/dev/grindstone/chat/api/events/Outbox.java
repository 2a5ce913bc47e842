package dev.grindstone.chat.api.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/*
 * Kept in memory and not in the world: what a program behind an address does must not show in the world's rows, or the
 * same episode would end in other states. A reset is seen from the version, which does not go on where it was.
 */
/** What is on its way from one world, and what is known of the addresses it goes to. */
final class Outbox {
    /** More than so many events of one app do not wait. */
    private static final int MOST = 1000;

    /** An event that is posted again at an instant of the world. */
    record Again(Instant dueAt, Delivery event, int attempt, String reason) {}

    private long version;
    private int era;
    private final Set<String> verified = new HashSet<>();
    private final Set<Long> givenUp = new HashSet<>();
    private final Map<Long, Integer> settings = new HashMap<>();
    private final Map<Long, FailureBudget> budgets = new HashMap<>();
    private final Map<Long, CompletableFuture<Boolean>> tails = new HashMap<>();
    private final Map<Long, Integer> waiting = new HashMap<>();
    private final List<Again> later = new ArrayList<>();

    Outbox(long version) {
        this.version = version;
    }

    /** Goes on from one version to the next; from any other the world was reset, and nothing is on its way any more. */
    synchronized void moved(long since, long now) {
        if (version != since) {
            era++;
            later.clear();
            givenUp.clear();
            budgets.clear();
        }
        version = now;
    }

    /** Which of the world's lives it is, between resets. */
    synchronized int era() {
        return era;
    }

    /** How often the app was set up anew: what an earlier address answers late is not said of the present one. */
    synchronized int setting(Delivery event) {
        return settings.getOrDefault(event.app(), 0);
    }

    /**
     * The app was set up anew: its address has to show again that it is the app's, and what was on its way before stays
     * away.
     */
    synchronized void forget(Delivery event) {
        settings.merge(event.app(), 1, Integer::sum);
        verified.remove(address(event));
        givenUp.remove(event.app());
        budgets.remove(event.app());
    }

    private static String address(Delivery event) {
        return event.app() + " " + event.url();
    }

    synchronized boolean isVerified(Delivery event) {
        return verified.contains(address(event));
    }

    synchronized void verify(Delivery event, int setting) {
        if (setting == setting(event)) {
            verified.add(address(event));
        }
    }

    synchronized boolean isGivenUp(Delivery event) {
        return givenUp.contains(event.app());
    }

    /** Nothing goes to an app any more, until it is set up anew. */
    synchronized void giveUp(Delivery event, int setting) {
        if (setting == setting(event)) {
            givenUp.add(event.app());
        }
    }

    /** Counts an attempt; true when the app is given up for it. */
    synchronized boolean count(Delivery event, Instant now, boolean failed) {
        return budgets.computeIfAbsent(event.app(), any -> new FailureBudget()).record(now, failed)
                && givenUp.add(event.app());
    }

    /** Does it after all that the app gets before; false when too much waits. */
    synchronized boolean enqueue(Delivery event, Supplier<CompletableFuture<Boolean>> work) {
        if (waiting.getOrDefault(event.app(), 0) >= MOST) {
            return false;
        }
        waiting.merge(event.app(), 1, Integer::sum);
        CompletableFuture<Boolean> before = tails.getOrDefault(event.app(), CompletableFuture.completedFuture(true));
        tails.put(event.app(), before.thenCompose(any -> work.get()).handle((delivered, failure) -> left(event.app())));
        return true;
    }

    private synchronized boolean left(long app) {
        return waiting.merge(app, -1, Integer::sum) > 0;
    }

    synchronized void later(int of, Again again) {
        if (of == era) {
            later.add(again);
        }
    }

    /** Takes what is due, in the order of its time. */
    synchronized List<Again> due(Instant now) {
        List<Again> due = later.stream()
                .filter(each -> !each.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Again::dueAt))
                .toList();
        later.removeAll(due);
        return due;
    }
}
