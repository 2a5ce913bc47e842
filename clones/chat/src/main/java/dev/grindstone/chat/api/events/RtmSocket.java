package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Caller;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.web.socket.Socket;
import dev.grindstone.kit.web.socket.SocketHandler;
import dev.grindstone.kit.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The real-time messaging API: events as they happen, and messages, typing and pings from the other side. */
public final class RtmSocket implements SocketHandler {
    /** The last part of its address. */
    public static final String NAME = "rtm";

    private final Function<World, Tokens> tokens;
    private final Map<Socket, Listener> listeners = new ConcurrentHashMap<>();

    /** @param tokens of a world */
    public RtmSocket(Function<World, Tokens> tokens) {
        this.tokens = tokens;
    }

    private static final class Listener {
        private final Caller caller;
        private long position;
        private long version;

        Listener(Caller caller, long position, long version) {
            this.caller = caller;
            this.position = position;
            this.version = version;
        }
    }

    @Override
    public void opened(Socket socket) {
        @Nullable String ticket = socket.query("ticket");
        try {
            World world = socket.world();
            Caller caller = world.turn(open -> tokens.apply(open).caller(ticket == null ? "" : ticket, "xoxd-"));
            listeners.put(socket, new Listener(caller, world.lastChange(), world.version()));
            socket.send(Json.write(Json.object("type", "hello", "region", "local", "start", true)));
        } catch (ChatException e) {
            socket.send(error(1, "invalid_auth"));
            socket.close();
        }
    }

    /** Tokens may be revoked while somebody listens. */
    private boolean holds(Socket socket, World world) {
        @Nullable String ticket = socket.query("ticket");
        try {
            world.turn(open -> tokens.apply(open).caller(ticket == null ? "" : ticket, "xoxd-"));
            return true;
        } catch (ChatException e) {
            return false;
        }
    }

    private static String error(int code, String message) {
        return Json.write(Json.object("type", "error", "error", Json.object("code", code, "msg", message)));
    }

    @Override
    public void beat(Socket socket) {
        Listener listener = listeners.get(socket);
        World world = socket.world();
        if (listener == null || listener.version == world.version()) {
            return;
        }
        listener.version = world.version();
        if (!holds(socket, world)) {
            socket.send(Json.write(Json.object("type", "goodbye")));
            socket.close();
            return;
        }
        List<Map<String, Object>> events = world.turn(open -> {
            long last = open.lastChange();
            // After a reset the log begins anew.
            long since = Math.min(listener.position, last);
            listener.position = last;
            return new Happenings(open, listener.caller.member().id(), socket.origin()).since(since);
        });
        events.forEach(event -> socket.send(Json.write(event)));
    }

    /** What makes no sense is answered and does no harm. */
    @Override
    public void received(Socket socket, String text) {
        Listener listener = listeners.get(socket);
        @Nullable JsonNode sent = Json.read(text).filter(JsonNode::isObject).orElse(null);
        if (listener == null || sent == null) {
            socket.send(error(2, "message could not be parsed"));
            return;
        }
        switch (sent.path("type").asString("")) {
            case "ping" -> socket.send(Json.write(pong(sent)));
            case "message" -> socket.send(Json.write(post(socket, listener, sent)));
            case "typing" ->
                listeners.forEach((other, who) -> {
                    if (!other.equals(socket) && other.world().equals(socket.world())) {
                        typing(other, who, listener, sent);
                    }
                });
            default -> socket.send(error(2, "unknown type"));
        }
    }

    /** Told to those alone who see the conversation. */
    private static void typing(Socket other, Listener who, Listener writer, JsonNode sent) {
        String channel = sent.path("channel").asString("");
        boolean sees = other.world()
                .turn(open -> new Conversations(
                                open.db("chat"), who.caller.member().id())
                        .byKey(channel)
                        .isPresent());
        if (sees) {
            other.send(Json.write(Json.object(
                    "type",
                    "user_typing",
                    "channel",
                    channel,
                    "user",
                    writer.caller.member().key())));
        }
    }

    private static Map<String, Object> pong(JsonNode sent) {
        Map<String, Object> pong =
                Json.object("type", "pong", "reply_to", sent.path("id").asInt(0));
        if (sent.has("time")) {
            pong.put("time", sent.path("time"));
        }
        return pong;
    }

    private static Map<String, Object> post(Socket socket, Listener listener, JsonNode sent) {
        Map<String, Object> args = new HashMap<>();
        for (String name : List.of("channel", "text", "thread_ts")) {
            if (sent.has(name)) {
                args.put(name, sent.path(name).asString(""));
            }
        }
        Map<String, Object> answer =
                Json.object("ok", true, "reply_to", sent.path("id").asInt(0));
        try {
            String ts = socket.world().turn(open -> {
                Object id = open.run("chat.post", listener.caller.member().acting(), args);
                long number = id instanceof Number made ? made.longValue() : 0;
                return new Messages(open.db("chat"), listener.caller.member().id())
                        .require(number)
                        .key();
            });
            answer.put("ts", ts);
            answer.put("text", sent.path("text").asString(""));
        } catch (IllegalArgumentException e) {
            answer.put("ok", false);
            String code = e instanceof ChatException known ? known.code() : "invalid_arguments";
            answer.put("error", Json.object("code", 2, "msg", code));
        }
        return answer;
    }

    @Override
    public void closed(Socket socket) {
        listeners.remove(socket);
    }
}
