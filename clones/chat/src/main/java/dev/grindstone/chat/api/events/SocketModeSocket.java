package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Caller;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.api.interact.Answers;
import dev.grindstone.chat.api.interact.Link;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.web.socket.Socket;
import dev.grindstone.kit.web.socket.SocketHandler;
import dev.grindstone.kit.world.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Socket Mode: an app's events in envelopes, which it acknowledges. Of several connections of one app, one gets each
 * event; what was not acknowledged when it goes is told to the next.
 */
public final class SocketModeSocket implements SocketHandler, Link {
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
        // What is told in somebody else's turn of the world waits here for the next beat, which holds no turn.
        private final Queue<Map<String, Object>> told = new ConcurrentLinkedQueue<>();
        private final AtomicLong numbers = new AtomicLong();
        private volatile boolean isConnected;
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
            apps.put(name(socket), app); // whoever left in between may have taken it away
            if (app.lines.isEmpty() && app.waiting.isEmpty()) {
                app.position = position;
                app.version = world.version();
            }
            app.lines.add(socket);
            app.isConnected = true;
            socket.send(Json.write(Json.object(
                    "type", "hello",
                    "num_connections", app.lines.size(),
                    "debug_info", Json.object("host", "local", "approximate_connection_time", 18060),
                    "connection_info", Json.object("app_id", Id.APP.text(id)))));
            app.waiting.values().forEach(envelope -> socket.send(Json.write(again(envelope))));
        }
    }

    private @Nullable App connected(World world, Apps.App app) {
        App listener = apps.get(world.id() + " " + Tokens.app(world.db("chat"), app.member()));
        return listener == null || !listener.isConnected ? null : listener;
    }

    /** Whether a program of the app is connected. */
    boolean isConnected(World world, Apps.App app) {
        return connected(world, app) != null;
    }

    @Override
    public boolean send(World world, Apps.App app, String type, Map<String, Object> payload) {
        App listener = connected(world, app);
        if (listener == null) {
            return false;
        }
        boolean answers = type.equals("slash_commands") || "view_submission".equals(payload.get("type"));
        listener.told.add(Json.object(
                "envelope_id",
                String.format("%016x-i%03d", world.lastChange(), listener.numbers.incrementAndGet()),
                "type",
                type,
                "accepts_response_payload",
                answers,
                "payload",
                payload));
        return true;
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
            if (!socket.equals(app.lines.stream().findFirst().orElse(null))) {
                return;
            }
            for (Map<String, Object> next = app.told.poll(); next != null; next = app.told.poll()) {
                app.waiting.put(String.valueOf(next.get("envelope_id")), next);
                socket.send(Json.write(next));
            }
            if (app.version == world.version()) {
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
        List<Map<String, Object>> events =
                new Happenings(world, app.caller.member().id(), socket.origin()).since(since);
        for (Map<String, Object> callback : filter.callbacks(events, last)) {
            number++;
            String envelope = String.format("%016x-%04x", last, number);
            Map<String, Object> told = Json.object(
                    "envelope_id",
                    envelope,
                    "type",
                    "events_api",
                    "accepts_response_payload",
                    false,
                    "payload",
                    callback,
                    "retry_attempt",
                    0,
                    "retry_reason",
                    "");
            app.waiting.put(envelope, told);
            socket.send(Json.write(told));
        }
    }

    /** An acknowledgement, with what the app answers; anything else does no harm. */
    @Override
    public void received(Socket socket, String text) {
        App app = apps.get(name(socket));
        @Nullable JsonNode sent = Json.read(text).filter(JsonNode::isObject).orElse(null);
        if (app == null || sent == null) {
            return;
        }
        Map<String, Object> envelope;
        synchronized (app) {
            envelope = app.waiting.remove(sent.path("envelope_id").asString(""));
        }
        if (envelope != null && envelope.get("payload") instanceof Map<?, ?> payload) {
            String type = String.valueOf(envelope.get("type"));
            if (!type.equals("events_api")) {
                Map<String, Object> told = new LinkedHashMap<>();
                payload.forEach((name, value) -> told.put(String.valueOf(name), value));
                socket.world().run(world -> Answers.take(world, app.caller.member(), type, told, sent.path("payload")));
            }
        }
    }

    @Override
    public void closed(Socket socket) {
        App app = apps.get(name(socket));
        if (app != null) {
            synchronized (app) {
                app.lines.remove(socket);
                app.isConnected = !app.lines.isEmpty();
                if (app.lines.isEmpty() && app.waiting.isEmpty()) {
                    apps.remove(name(socket), app);
                }
                app.lines.stream()
                        .findFirst()
                        .ifPresent(next ->
                                app.waiting.values().forEach(envelope -> next.send(Json.write(again(envelope)))));
            }
        }
    }
}
