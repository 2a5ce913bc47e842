package dev.grindstone.server.api.health;

import dev.grindstone.server.Version;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import java.util.List;
import java.util.function.IntSupplier;

/** What a load balancer, a script that waits, and a bug report ask. */
public final class HealthRoutes {

    @Doc("The server lives.")
    record Health(String status) {}

    @Doc("Whether the server takes another episode.")
    record Ready(boolean ready, int active, int max) {}

    @Doc("Which Grindstone this is.")
    record VersionView(String version, String java) {}

    private HealthRoutes() {}

    /** The operations; {@code active} counts the episodes that run now, {@code max} how many may. */
    public static List<Operation> operations(IntSupplier active, int max) {
        return List.of(
                Operation.get("/health", "getHealth", "Whether the server lives.")
                        .open()
                        .answers(200, Health.class)
                        .by(http -> new Health("ok")),
                Operation.get("/ready", "getReady", "Whether the server takes another episode.")
                        .open()
                        .answers(200, Ready.class)
                        .by(http -> new Ready(active.getAsInt() < max, active.getAsInt(), max)),
                Operation.get("/version", "getVersion", "Which Grindstone this is.")
                        .open()
                        .answers(200, VersionView.class)
                        .by(http -> new VersionView(Version.text(), System.getProperty("java.version"))));
    }
}
