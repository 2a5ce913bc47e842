package dev.grindstone.server.openenv;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/*
 * Clients give up after 60 seconds and take the connection for dead, so every step is answered before that. A step that takes
 * longer goes on, and what comes of it, its reward above all, is the answer to the step after it, which is not done.
 */
/** Answers each step in time, even if it takes longer. */
final class Pace {

    /** The longest answer: what is left of a client's minute is for the way there and back. */
    static final Duration LONGEST = Duration.ofSeconds(50);

    private final Executor hands;
    private final Duration longest;
    private @Nullable CompletableFuture<ObjectNode> running;

    Pace(Executor hands, Duration longest) {
        this.hands = hands;
        this.longest = longest;
    }

    /**
     * Does a step.
     *
     * @param wish how long it may take; null for the longest
     * @param late makes an answer of why there is no other
     */
    ObjectNode step(@Nullable Duration wish, Supplier<ObjectNode> work, Function<String, ObjectNode> late) {
        Duration limit = wish == null || wish.compareTo(longest) > 0 ? longest : wish;
        CompletableFuture<ObjectNode> before = running;
        if (before != null) {
            ObjectNode found = await(before, limit);
            if (found == null) {
                return late.apply("the step before still takes its time; nothing of this one was done: send it again");
            }
            return withNote(
                    found,
                    "this is what came of the step before, which took longer than the client waits;"
                            + " nothing of this one was done: send it again");
        }
        CompletableFuture<ObjectNode> now = CompletableFuture.supplyAsync(work, hands);
        running = now;
        ObjectNode found = await(now, limit);
        return found != null
                ? found
                : late.apply("the step takes longer than " + limit.toMillis()
                        + " ms; it goes on, and what comes of it is the"
                        + " answer to the next step, which is not done");
    }

    private static ObjectNode withNote(ObjectNode answer, String note) {
        ObjectNode observation = (ObjectNode) answer.get("observation");
        observation.put("error", note);
        observation.put("error_kind", "env");
        return answer;
    }

    /** What came of a step; null when it has not come to its end in time. */
    private @Nullable ObjectNode await(CompletableFuture<ObjectNode> step, Duration limit) {
        try {
            ObjectNode found = step.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            running = null;
            return found;
        } catch (TimeoutException late) {
            return null;
        } catch (ExecutionException failure) {
            running = null;
            throw failure.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a step was done", e);
        }
    }

    /** Nobody waits for what is still being done. */
    void forget() {
        running = null;
    }
}
