package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.pool.Seat;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.server.fleet.Capacity;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A seat that was taken, for one episode or for several one after the other; who took it gives it back by closing it. */
public final class Place implements AutoCloseable {

    private final Seat seat;
    private final Capacity capacity;
    private final AtomicBoolean left = new AtomicBoolean();

    Place(Seat seat, Capacity capacity) {
        this.seat = seat;
        this.capacity = capacity;
    }

    <T> T call(Function<Stage, T> work) {
        return seat.call(work);
    }

    <T> CompletableFuture<T> submit(Function<Stage, T> work) {
        return seat.submit(work);
    }

    /** Gives the seat back; a second time does nothing. */
    @Override
    public void close() {
        if (left.compareAndSet(false, true)) {
            // In this order: whoever is let in next finds the seat.
            seat.close();
            capacity.leave();
        }
    }
}
