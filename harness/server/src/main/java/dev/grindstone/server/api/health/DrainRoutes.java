package dev.grindstone.server.api.health;

import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.fleet.Capacity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a server is emptied before it is taken away. */
public final class DrainRoutes {

    @Doc("How the server shall be emptied.")
    record Drain(
            @Doc("Whether the server ends itself once the last episode and the last world have gone; false when"
                    + " left out.")
            @Nullable
            Boolean exit) {}

    @Doc("What is left in a server that is being emptied.")
    record Draining(
            @Doc("Always true.") boolean draining,
            @Doc("How many seats are still taken.") int active,

            @Doc("How many worlds made through the API still live.")
            int worlds) {}

    private DrainRoutes() {}

    /** The operations; {@code end} ends the server, at once or a little later. */
    public static List<Operation> operations(Capacity capacity, Runnable end) {
        return List.of(Operation.post("/admin/drain", "drain", "Take no new episodes and worlds; running ones go on.")
                .takes(Drain.class)
                .answers(200, Draining.class)
                .by(http -> {
                    boolean exit = !http.body().isBlank()
                            && Boolean.TRUE.equals(http.bodyAsClass(Drain.class).exit());
                    capacity.drain(exit ? end : null);
                    Capacity.Now now = capacity.now();
                    return new Draining(now.draining(), now.active(), now.guests());
                }));
    }
}
