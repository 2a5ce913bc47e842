package dev.grindstone.server.openenv;

import dev.grindstone.server.Json;
import dev.grindstone.server.fleet.Attention;
import dev.grindstone.server.fleet.Capacity;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said over one WebSocket, message by message, in order; it is one environment, and ends with the socket. */
final class Conversation {

    private static final int MOST_WAITING = 100;

    private final AtomicInteger waiting = new AtomicInteger();
    private final Play play;
    private final Capacity capacity;
    private final Mcp mcp;
    private final Consumer<String> line;
    private final Runnable hook;
    private final Attention attention;
    private final Executor voices;
    private CompletableFuture<Void> said = CompletableFuture.completedFuture(null);
    private volatile boolean over;

    /**
     * Begins one.
     *
     * @param line sends a message to the client
     * @param hook hangs up
     */
    Conversation(
            Play play,
            Capacity capacity,
            Attention attention,
            Mcp mcp,
            Consumer<String> line,
            Runnable hook,
            Executor voices) {
        this.play = play;
        this.capacity = capacity;
        this.mcp = mcp;
        this.line = line;
        this.hook = hook;
        this.voices = voices;
        this.attention = attention;
    }

    /** Takes a seat, or says that there is none and hangs up. */
    void open() {
        then(() -> {
            try {
                play.enter();
            } catch (RuntimeException failure) {
                Fault fault = Fault.of(failure, "session");
                answer(
                        fault.code() == Fault.Code.CAPACITY_REACHED
                                ? fault
                                : Fault.of(Fault.Code.FACTORY_ERROR, String.valueOf(fault.getMessage())));
            }
        });
    }

    /** A message came. */
    void hear(String text) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            then(() -> answer(Fault.of(
                    Fault.Code.SESSION_ERROR, "more than " + MOST_WAITING + " messages wait: wait for the answers")));
            return;
        }
        then(() -> attention.during(
                () -> {
                    answer(text);
                    return waiting.decrementAndGet();
                },
                () -> Fault.of(Fault.Code.SESSION_ERROR, "the session was ended " + attention.reason())));
    }

    /** The client is gone. */
    void gone() {
        over = true;
        then(play::close);
    }

    /** Ends it if the client has been silent for too long. */
    void reap() {
        if (!over && attention.endIfIdle()) {
            then(() -> answer(Fault.of(Fault.Code.SESSION_ERROR, "the session was ended " + attention.reason())));
        }
    }

    /** Ends it, unless an episode is being played, because the server is being emptied. */
    void drain() {
        then(() -> {
            if (!play.isPlaying()) {
                answer(Fault.of(Fault.Code.CAPACITY_REACHED, "this server is being emptied: connect again"));
            }
        });
    }

    private synchronized void then(Runnable next) {
        said = said.thenRunAsync(next, voices).exceptionally(failure -> null);
    }

    private void answer(String text) {
        if (over) {
            return;
        }
        try {
            JsonNode message = Json.MAPPER.readTree(text);
            answer(message, message.path("type").asString(""));
        } catch (JacksonException malformed) {
            answer(Fault.of(Fault.Code.INVALID_JSON, "this is no JSON: " + malformed.getOriginalMessage()));
        } catch (RuntimeException failure) {
            answer(Fault.of(failure, "data"));
        }
    }

    private void answer(JsonNode message, String type) {
        JsonNode data = message.has("data") ? message.get("data") : Json.MAPPER.createObjectNode();
        switch (type) {
            case "reset" -> send("observation", play.reset(Reset.of(data)));
            case "step" -> {
                send("observation", play.step(data, null));
                if (capacity.now().draining() && !play.isPlaying()) {
                    play.leave();
                }
            }
            case "state" -> send("state", play.state());
            case "mcp" -> send("mcp", mcp.answer(data));
            case "close" -> hangUp();
            default ->
                throw Fault.of(
                        Fault.Code.UNKNOWN_TYPE,
                        "there is no message of type '" + type + "': send reset, step, state, mcp or close");
        }
    }

    private void send(String type, JsonNode data) {
        ObjectNode message = Json.MAPPER.createObjectNode();
        message.put("type", type).set("data", data);
        line.accept(message.toString());
    }

    private void answer(Fault fault) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("message", fault.getMessage()).put("code", fault.code().name());
        if (fault.code() == Fault.Code.VALIDATION_ERROR) {
            data.putArray("errors").add(fault.detail());
        }
        if (fault.code() == Fault.Code.CAPACITY_REACHED) {
            Capacity.Now now = capacity.now();
            data.put("active_sessions", now.active()).put("max_sessions", now.max());
        }
        if (!over) {
            send("error", data);
        }
        if (fault.code().ends()) {
            hangUp();
        }
    }

    private void hangUp() {
        over = true;
        play.close();
        hook.run();
    }
}
