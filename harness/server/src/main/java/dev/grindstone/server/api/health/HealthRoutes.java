package dev.grindstone.server.api.health;

import dev.grindstone.server.Version;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.fleet.Capacity;
import java.util.List;

/** What a load balancer, a script that waits, and a bug report ask. */
public final class HealthRoutes {

    @Doc("The server lives.")
    record Health(@Doc("Always healthy.") String status) {}

    @Doc("Whether the server takes another episode.")
    record Ready(
            @Doc("Whether it does.") boolean ready,
            @Doc("How many seats are taken.") int active,
            @Doc("How many there are.") int max,
            @Doc("How many can be taken now.") int free,

            @Doc("Whether the server is being emptied, and takes nobody any more.")
            boolean draining) {}

    @Doc("Which Grindstone this is.")
    record VersionView(String version, String java) {}

    private HealthRoutes() {}

    /** The operations. */
    public static List<Operation> operations(Capacity capacity) {
        return List.of(
                Operation.get("/health", "getHealth", "Whether the server lives.")
                        .open()
                        .answers(200, Health.class)
                        .by(http -> new Health("healthy")),
                ready(capacity, "/ready", "getReady"),
                ready(capacity, "/v1/ready", "getReadyToo"),
                Operation.get("/version", "getVersion", "Which Grindstone this is.")
                        .open()
                        .answers(200, VersionView.class)
                        .by(http -> new VersionView(Version.text(), System.getProperty("java.version"))));
    }

    private static Operation ready(Capacity capacity, String path, String id) {
        return Operation.get(path, id, "Whether the server takes another episode.")
                .open()
                .answers(200, Ready.class)
                .mayAnswer(503, Ready.class, "It takes none now: it is full, or being emptied.")
                .by(http -> {
                    Capacity.Now now = capacity.now();
                    Ready ready = new Ready(now.isReady(), now.active(), now.max(), now.free(), now.draining());
                    return new Operation.Reply(now.isReady() ? 200 : 503, ready);
                });
    }
}
