package dev.grindstone.server.fleet;

import dev.grindstone.server.Trouble;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Who is in, how many more may come, and whether anybody still may. A session plays an episode and takes a seat; a guest
 * is a world that somebody uses with a browser of their own, and takes none.
 */
public final class Capacity {

    /**
     * What a load balancer and an operator want to know.
     *
     * @param active sessions that hold a seat
     * @param max seats
     * @param guests worlds in use without a seat
     * @param draining whether nobody is let in any more
     */
    public record Now(int active, int max, int guests, boolean draining) {

        /** Seats that can be taken. */
        public int free() {
            return draining ? 0 : max - active;
        }

        /** Whether another session can start. */
        public boolean isReady() {
            return free() > 0;
        }
    }

    private final int max;
    private final List<Runnable> whenDraining = new CopyOnWriteArrayList<>();
    private int active;
    private int guests;
    private boolean draining;
    private @Nullable Runnable atTheEnd;

    /** Room for so many sessions at once. */
    public Capacity(int max) {
        if (max < 1) {
            throw Trouble.badInput("a server for " + max + " sessions serves nobody", max, "allow at least one");
        }
        this.max = max;
    }

    /** How it is now. */
    public synchronized Now now() {
        return new Now(active, max, guests, draining);
    }

    /** Lets so many sessions in, all or none; says why not, and that it is worth trying again. */
    public synchronized void enter(int count) {
        requireOpen();
        if (count > max) {
            throw Trouble.badInput(
                    count + " episodes at once are more than this server has seats",
                    count,
                    "ask for at most " + max + ", or serve with --max-sessions");
        }
        if (count > max - active) {
            throw Trouble.of(
                    Trouble.Kind.FULL,
                    active == max
                            ? "all " + max + " episodes are being played"
                            : "of " + max + " seats only " + (max - active) + " are free, not " + count,
                    max,
                    "try again, finish one, or serve with --max-sessions");
        }
        active += count;
    }

    /** A session has gone. */
    public void leave() {
        synchronized (this) {
            active--;
        }
        endIfEmpty();
    }

    /** Lets a guest in, who takes no seat. */
    public synchronized void welcome() {
        requireOpen();
        guests++;
    }

    /** A guest has gone. */
    public void farewell() {
        synchronized (this) {
            guests--;
        }
        endIfEmpty();
    }

    private void requireOpen() {
        if (draining) {
            throw Trouble.of(
                    Trouble.Kind.FULL,
                    "this server is being emptied and takes nobody any more",
                    "draining",
                    "go to another one; what runs here goes on");
        }
    }

    /** Is told once nobody is let in any more. */
    public void onDraining(Runnable told) {
        whenDraining.add(told);
    }

    /**
     * Lets nobody in any more; who is in stays.
     *
     * @param then done once, when the last has gone; null for nothing
     */
    public void drain(@Nullable Runnable then) {
        synchronized (this) {
            draining = true;
            atTheEnd = then == null ? atTheEnd : then;
        }
        whenDraining.forEach(Runnable::run);
        endIfEmpty();
    }

    private void endIfEmpty() {
        Runnable end;
        synchronized (this) {
            if (!draining || active > 0 || guests > 0) {
                return;
            }
            end = atTheEnd;
            atTheEnd = null;
        }
        if (end != null) {
            end.run();
        }
    }
}
