package dev.grindstone.kit.web;

import dev.grindstone.kit.world.World;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells open pages of live worlds, at once, that their world moved on. Stepped worlds are polled instead. */
final class LiveSockets {

    private final Hosts hosts;
    private final Map<WsContext, World> open = new ConcurrentHashMap<>();

    LiveSockets(Hosts hosts) {
        this.hosts = hosts;
    }

    void configure(WsConfig socket) {
        socket.onConnect(page -> {
            Optional<World> world = hosts.world(withoutPort(page.host()), page.cookie(Hosts.WORLD_COOKIE));
            if (world.isPresent()) {
                open.put(page, world.get());
                page.enableAutomaticPings();
            } else {
                page.closeSession();
            }
        });
        socket.onClose(open::remove);
        socket.onError(open::remove);
    }

    private static String withoutPort(@Nullable String host) {
        return host == null ? "" : host.replaceFirst(":[0-9]+$", "");
    }

    /** Sends every page the version of its world when it is another than the last one sent. */
    void push(Map<String, Long> sent) {
        open.forEach((page, world) -> {
            Long last = sent.put(page.sessionId(), world.version());
            if (last == null || last != world.version()) {
                page.send(String.valueOf(world.version()));
            }
        });
        sent.keySet()
                .removeIf(id -> open.keySet().stream()
                        .noneMatch(page -> page.sessionId().equals(id)));
    }
}
