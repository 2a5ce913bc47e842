package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Caller;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.web.socket.Socket;
import dev.grindstone.kit.web.socket.SocketHandler;
import dev.grindstone.kit.world.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Socket Mode: an app's events in envelopes, which it acknowledges. Of several connections of one app, one gets each
 * event; what was not acknowledged when it goes is told to the next.
 */
public final class SocketModeSocket implements SocketHandler {
    /** The last part of its address. */
    public static final String NAME = "link";

    private final Function<World, Tokens> tokens;
    private final Map<String, App> apps = new ConcurrentHashMap<>();

    /** @param tokens of a world */
    public SocketModeSocket(Function<World, Tokens> tokens) {
        this.tokens = tokens;
    }

    /** One app in one world, while it is connected. */
    private static final class App {
        private final Caller caller;
        private final Set<Socket> lines = new LinkedHashSet<>();
        private final Map<String, Map<String, Object>> waiting = new LinkedHashMap<>();
        private long position;
        private long version;

        App(Caller caller, long position, long version) {
            this.caller = caller;
            this.position = position;
            this.version = version;
        }
    }

    private static String name(Socket socket) {
        @Nullable String ticket = socket.query("ticket");
        return socket.world().id() + " " + (ticket == null ? "" : ticket);
    }

    @Override
    public void opened(Socket socket) {
        @Nullable String ticket = socket.query("ticket");
        World world = socket.world();
        Caller caller;
        try {
            caller = world.turn(open -> tokens.apply(open).caller(ticket == null ? "" : ticket, null));
        } catch (ChatException e) {
            refuse(socket);
            return;
        }
        Long id = caller.appId();
        if (!caller.kind().equals("app") || id == null) {
            refuse(socket);
            return;
        }
        long position = world.lastChange();
        App app = apps.computeIfAbsent(name(socket), any -> new App(caller, position, world.version()));
        synchronized (app) {
            if (app.lines.isEmpty() && app.waiting.isEmpty()) {
                app.position = position;
                app.version = world.version();
            }
            app.lines.add(socket);
            socket.send(Json.write(Json.object(
                    "type", "hello",
                    "num_connections", app.lines.size(),
                    "debug_info", Json.object("host", "local", "approximate_connection_time", 18060),
                    "connection_info", Json.object("app_id", Id.APP.text(id)))));
            app.waiting.values().forEach(envelope -> socket.send(Json.write(again(envelope))));
        }
    }

    private static void refuse(Socket socket) {
        socket.send(Json.write(Json.object("type", "disconnect", "reason", "link_disabled")));
        socket.close();
    }

    private static Map<String, Object> again(Map<String, Object> envelope) {
        Map<String, Object> copy = new LinkedHashMap<>(envelope);
        copy.put("retry_attempt", 1);
        copy.put("retry_reason", "timeout");
        return copy;
    }

    @Override
    public void beat(Socket socket) {
        App app = apps.get(name(socket));
        World world = socket.world();
        if (app == null) {
            return;
        }
        synchronized (app) {
            // The first of them tells what there is to tell.
            if (app.version == world.version()
                    || !socket.equals(app.lines.stream().findFirst().orElse(null))) {
                return;
            }
            app.version = world.version();
            world.run(open -> tell(open, app, socket));
        }
    }

    private static void tell(World world, App app, Socket socket) {
        long last = world.lastChange();
        long since = Math.min(app.position, last);
        app.position = last;
        Long id = app.caller.appId();
        EventFilter filter = new EventFilter(world, app.caller.member(), id == null ? 0 : id);
        int number = 0;
        for (Map<String, Object> event :
                new Happenings(world, app.caller.member().id(), socket.origin()).since(since)) {
            number++;
            if (filter.wants(event)) {
                String envelope = String.format("%016x-%04x", last, number);
                Map<String, Object> told = Json.object(
                        "envelope_id",
                        envelope,
                        "type",
                        "events_api",
                        "accepts_response_payload",
                        false,
                        "payload",
                        filter.callback(event, last, number),
                        "retry_attempt",
                        0,
                        "retry_reason",
                        "");
                app.waiting.put(envelope, told);
                socket.send(Json.write(told));
            }
        }
    }

    /** An acknowledgement; anything else does no harm. */
    @Override
    public void received(Socket socket, String text) {
        App app = apps.get(name(socket));
        if (app != null) {
            synchronized (app) {
                Json.read(text)
                        .filter(JsonNode::isObject)
                        .ifPresent(sent ->
                                app.waiting.remove(sent.path("envelope_id").asString("")));
            }
        }
    }

    @Override
    public void closed(Socket socket) {
        App app = apps.get(name(socket));
        if (app != null) {
            synchronized (app) {
                app.lines.remove(socket);
                app.lines.stream()
                        .findFirst()
                        .ifPresent(next ->
                                app.waiting.values().forEach(envelope -> next.send(Json.write(again(envelope)))));
            }
        }
    }
}
