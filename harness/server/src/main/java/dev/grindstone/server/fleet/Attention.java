package dev.grindstone.server.fleet;

import java.util.function.Supplier;

/** Whether anybody still asks anything of one thing; once nobody did for long enough, nobody can any more. */
public final class Attention {

    private final Idleness idleness;
    private int asking;
    private long since;
    private boolean over;

    Attention(Idleness idleness) {
        this.idleness = idleness;
        this.since = idleness.ticker().nanos();
    }

    /** Answers a question; for as long as that takes, nothing is idle. {@code otherwise} tells what it is once it is over. */
    public <T> T during(Supplier<T> answer, Supplier<? extends RuntimeException> otherwise) {
        if (!begin()) {
            throw otherwise.get();
        }
        try {
            return answer.get();
        } finally {
            end();
        }
    }

    /** Notes that somebody asked; false when it is over. */
    public synchronized boolean note() {
        since = idleness.ticker().nanos();
        return !over;
    }

    private synchronized boolean begin() {
        if (!note()) {
            return false;
        }
        asking++;
        return true;
    }

    private synchronized void end() {
        asking--;
        note();
    }

    /** Whether it is over. */
    public synchronized boolean isOver() {
        return over;
    }

    /** Why it is over, when it is. */
    public String reason() {
        return idleness.reason();
    }

    /** Is over from now on if it has been idle for too long; true for the one caller who then has to clear away. */
    public synchronized boolean endIfIdle() {
        boolean idle = idleness.isLimited()
                && asking == 0
                && idleness.ticker().nanos() - since >= idleness.limit().toNanos();
        boolean first = idle && !over;
        over |= idle;
        return first;
    }
}
