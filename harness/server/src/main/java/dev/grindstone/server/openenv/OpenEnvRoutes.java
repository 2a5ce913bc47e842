package dev.grindstone.server.openenv;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.Version;
import dev.grindstone.server.api.Sockets;
import dev.grindstone.server.api.episodes.Rooms;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.fleet.Reaper;
import dev.grindstone.server.shelf.Shelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenEnv's WebSocket and HTTP routes. They ask for no token, because its clients send none. */
public final class OpenEnvRoutes implements Sockets, Reaper.Field, AutoCloseable {

    private static final String INVALID = "The message is not what it must be; 'detail' says where.";

    private static final String ENDED = "The episode was ended because nobody asked anything of it.";

    private final Rooms rooms;
    private final Mcp mcp;
    private final Catalogue catalogue;
    private final Tables tables;
    private final Supplier<Play> newPlay;
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "openenv");
        thread.setDaemon(true);
        return thread;
    });

    /** Routes over the rooms, for the tasks of a shelf; {@code mcp} answers JSON-RPC requests. */
    public OpenEnvRoutes(Rooms rooms, Shelf shelf, Mcp mcp, Consumer<String> progress) {
        this.rooms = rooms;
        this.mcp = mcp;
        this.catalogue = new Catalogue(shelf, progress);
        this.newPlay = () -> new SeatedPlay(rooms, catalogue, new Pace(threads, Pace.LONGEST));
        this.tables = new Tables(rooms.idleness(), newPlay);
        rooms.capacity().onDraining(() -> conversations.values().forEach(Conversation::drain));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.ws("/ws", socket -> {
            socket.onConnect(client -> {
                Conversation begun = new Conversation(
                        newPlay.get(),
                        rooms.capacity(),
                        rooms.idleness().attention(),
                        mcp,
                        text -> client.send(text),
                        () -> client.closeSession(),
                        threads);
                conversations.put(client.sessionId(), begun);
                begun.open();
            });
            socket.onMessage(message -> {
                Conversation known = conversations.get(message.sessionId());
                if (known != null) {
                    known.hear(message.message());
                }
            });
            socket.onClose(this::forget);
            socket.onError(this::forget);
        });
    }

    private void forget(WsContext client) {
        Conversation gone = conversations.remove(client.sessionId());
        if (gone != null) {
            gone.gone();
        }
    }

    /** The HTTP operations. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>(List.of(
                act("/reset", "openEnvReset", "Start an episode; the answer's observation names it.")
                        .by(http -> answered(() -> tables.reset(Reset.of(body(http))))),
                act("/step", "openEnvStep", "Act in an episode, which 'episode_id' names where there are several.")
                        .by(http -> answered(() -> step(body(http)))),
                Operation.get("/state", "openEnvState", "Which episode it is, and how far.")
                        .open()
                        .query("episode_id", "Which one; needed where there are several.")
                        .answers(200, ObjectNode.class)
                        .mayAnswer(422, ObjectNode.class, INVALID)
                        .may(404, "There is no such episode.")
                        .may(410, ENDED)
                        .by(http -> answered(() -> tables.state(http.queryParam("episode_id")))),
                Operation.get("/metadata", "openEnvMetadata", "What this environment is.")
                        .open()
                        .answers(200, ObjectNode.class)
                        .by(http -> metadata()),
                Operation.get("/schema", "openEnvSchema", "JSON schemas of action, observation and state.")
                        .open()
                        .answers(200, ObjectNode.class)
                        .by(http -> schema())));
        operations.addAll(new TaskApiRoutes(catalogue).operations());
        return operations;
    }

    private static Operation act(String path, String id, String summary) {
        return Operation.post(path, id, summary)
                .open()
                .takes(ObjectNode.class)
                .answers(200, ObjectNode.class)
                .mayAnswer(422, ObjectNode.class, INVALID)
                .may(404, "There is no such task or episode.")
                .may(409, "The episode is done.")
                .may(410, ENDED)
                .may(503, "No seat is free; Retry-After says when it is worth trying again.");
    }

    private static JsonNode body(Context http) {
        return http.body().isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(http.body());
    }

    private ObjectNode step(JsonNode request) {
        Fields.object(request, "body");
        JsonNode action = request.path("action");
        if (action.isMissingNode()) {
            throw Fault.invalid("missing", "action", "'action' is missing", request);
        }
        Double seconds = Fields.number(request, "timeout_s");
        Duration limit = seconds == null ? null : Duration.ofMillis((long) Math.min(seconds * 1000, 3_600_000));
        return tables.step(Fields.text(request, "episode_id"), action, limit);
    }

    private static Object answered(Supplier<ObjectNode> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            return switch (fault.code()) {
                case VALIDATION_ERROR -> new Operation.Reply(422, detail(fault));
                case CAPACITY_REACHED ->
                    throw Trouble.of(Trouble.Kind.FULL, String.valueOf(fault.getMessage()), "openenv", "");
                default -> throw Trouble.conflict(String.valueOf(fault.getMessage()), "openenv", "");
            };
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.BAD_INPUT) {
                throw trouble;
            }
            return new Operation.Reply(422, detail(Fault.of(trouble, "body")));
        }
    }

    private static ObjectNode detail(Fault fault) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.putArray("detail").add(fault.detail());
        return answer;
    }

    private static ObjectNode metadata() {
        ObjectNode metadata = Json.MAPPER.createObjectNode();
        return metadata.put("name", TaskApiRoutes.NAME)
                .put(
                        "description",
                        "Clones of everyday web apps in a browser: each episode a world of its own, checked to the"
                                + " last row.")
                .putNull("readme_content")
                .put("version", Version.text())
                .put("author", "Grindstone")
                .putNull("documentation_url");
    }

    private static ObjectNode schema() {
        try (InputStream in = Objects.requireNonNull(
                OpenEnvRoutes.class.getResourceAsStream("schema.json"), "schema.json is missing from the jar")) {
            return (ObjectNode) Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void reap() {
        tables.reap();
        conversations.values().forEach(Conversation::reap);
    }

    @Override
    public void close() {
        conversations.values().forEach(Conversation::gone);
        tables.close();
        threads.shutdown();
    }
}
