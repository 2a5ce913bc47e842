package dev.grindstone.server.mcp;

import dev.grindstone.server.mcp.tool.Caller;
import dev.grindstone.server.mcp.tool.Plays;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Clients of OpenEnv: they speak of tools without a handshake, and name their session in the parameters. */
final class OpenEnv {

    private static final String CREATE = "openenv/session/create";
    private static final String CLOSE = "openenv/session/close";
    private static final String SESSION = "session_id";
    private static final Set<String> ABOUT_TOOLS = Set.of("tools/list", "tools/call");

    private final Legacy legacy;
    private final Connections connections;
    private final Plays plays;

    OpenEnv(Legacy legacy, Connections connections, Plays plays) {
        this.legacy = legacy;
        this.connections = connections;
        this.plays = plays;
    }

    /** Whether a message comes from such a client. Clients of the legacy era say that they take event streams. */
    static boolean claims(Incoming incoming, Message message) {
        if (incoming.header(Incoming.SESSION) != null || message.kind() != Message.Kind.REQUEST) {
            return false;
        }
        String accepted = Objects.requireNonNullElse(incoming.header("Accept"), "");
        return message.method().equals(CREATE)
                || message.method().equals(CLOSE)
                || (ABOUT_TOOLS.contains(message.method())
                        && (message.params().has(SESSION) || !accepted.contains("text/event-stream")));
    }

    Answer answer(Message message) {
        return switch (message.method()) {
            case CREATE -> create(message);
            case CLOSE -> close(message);
            default -> legacy.reply(message, caller(message));
        };
    }

    private Answer create(Message message) {
        if (plays.active() >= plays.most()) {
            throw Fault.of(
                            200,
                            Fault.REFUSED,
                            "All " + plays.most() + " episodes that may be played at once are being played")
                    .with(JsonNodeFactory.instance
                            .objectNode()
                            .put("active_sessions", plays.active())
                            .put("max_sessions", plays.most()));
        }
        Connection connection = connections.open(Legacy.VERSIONS.get(0));
        return message.result(JsonNodeFactory.instance.objectNode().put(SESSION, connection.id()));
    }

    private Answer close(Message message) {
        String id = id(message);
        if (!connections.close(id)) {
            throw unknown();
        }
        ObjectNode result =
                JsonNodeFactory.instance.objectNode().put(SESSION, id).put("closed", true);
        return message.result(result);
    }

    private Caller caller(Message message) {
        JsonNode given = message.params().path(SESSION);
        return given.isMissingNode() || given.isNull()
                ? new Caller()
                : connections.find(id(message)).orElseThrow(OpenEnv::unknown).caller();
    }

    private static String id(Message message) {
        String id = message.text(SESSION);
        if (id == null) {
            throw Fault.of(200, Fault.INVALID_PARAMS, "Invalid params: '" + SESSION + "' must be a string");
        }
        return id;
    }

    private static Fault unknown() {
        return Fault.of(200, Fault.INVALID_PARAMS, "Invalid params: there is no such " + SESSION);
    }
}
