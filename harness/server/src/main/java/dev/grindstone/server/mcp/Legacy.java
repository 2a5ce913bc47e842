package dev.grindstone.server.mcp;

import dev.grindstone.server.mcp.tool.AgentTool;
import dev.grindstone.server.mcp.tool.Caller;
import dev.grindstone.server.mcp.tool.ToolReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The era up to version 2025-11-25: a handshake, and a session that remembers the episode. */
final class Legacy {

    /** The newest first. */
    static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05", "2024-10-07");

    /** The only version in which several messages may come at once. */
    private static final String BATCHES = "2025-03-26";

    private static final int LARGEST_BATCH = 50;
    private static final String PREFIX = "MCP error -32602: ";

    private final Tools tools;
    private final Connections connections;

    Legacy(Tools tools, Connections connections) {
        this.tools = tools;
        this.connections = connections;
    }

    Answer answer(Incoming incoming, Message message) {
        if (message.method().equals("initialize") && message.kind() == Message.Kind.REQUEST) {
            return initialize(incoming, message);
        }
        Connection connection = connection(incoming);
        return message.kind() == Message.Kind.REQUEST ? reply(message, connection.caller()) : Answer.accepted();
    }

    /** Several messages at once, answered in their order. */
    Answer batch(Incoming incoming, JsonNode batch) {
        if (batch.isEmpty() || batch.size() > LARGEST_BATCH) {
            throw invalid(
                    batch.isEmpty()
                            ? "Bad Request: empty JSON-RPC batch"
                            : "Bad Request: a JSON-RPC batch of more than " + LARGEST_BATCH + " messages");
        }
        List<Message> messages = batch.valueStream().map(Legacy::readInBatch).toList();
        Connection connection = connection(incoming);
        if (!connection.version().equals(BATCHES)) {
            throw invalid("Bad Request: JSON-RPC batches are no part of protocol version " + connection.version());
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (Message message : messages) {
            if (message.kind() == Message.Kind.REQUEST) {
                answers.add(Endpoint.answered(message, () -> reply(message, connection.caller()))
                        .body());
            }
        }
        return answers.isEmpty() ? Answer.accepted() : Answer.ok(answers);
    }

    private static Message readInBatch(JsonNode json) {
        Message message;
        try {
            message = Message.read(json);
        } catch (Fault none) {
            throw invalid("Bad Request: JSON-RPC batch contains an invalid message");
        }
        if (!message.claim().isMissingNode()) {
            throw invalid("Bad Request: JSON-RPC batches may not contain requests for protocol revision "
                    + Modern.VERSION + " or later");
        }
        if (message.method().equals("initialize")) {
            throw invalid("Invalid Request: Only one initialization request is allowed");
        }
        return message;
    }

    private static Fault invalid(String message) {
        return Fault.ofRequest(400, Fault.INVALID_REQUEST, message);
    }

    private Answer initialize(Incoming incoming, Message message) {
        String known = incoming.header(Incoming.SESSION);
        if (known != null) {
            throw connections.find(known).isPresent()
                    ? invalid("Invalid Request: Server already initialized")
                    : Fault.noSession();
        }
        String wanted = message.text("protocolVersion");
        if (wanted == null) {
            throw Fault.of(200, Fault.INVALID_PARAMS, "Invalid initialize request: 'protocolVersion' must be a string");
        }
        String version = VERSIONS.contains(wanted) ? wanted : VERSIONS.get(0);
        Connection connection = connections.open(version);
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("protocolVersion", version);
        Greeting.into(result).set("serverInfo", Greeting.server());
        return message.result(result).with(Incoming.SESSION, connection.id());
    }

    private Connection connection(Incoming incoming) {
        String id = incoming.header(Incoming.SESSION);
        if (id == null) {
            throw refused("Bad Request: Server not initialized");
        }
        Connection connection = connections.find(id).orElseThrow(Fault::noSession);
        String version = incoming.header(Incoming.VERSION);
        if (version != null && !VERSIONS.contains(version)) {
            throw refused("Bad Request: Unsupported protocol version: " + Fault.excerpt(version)
                    + " (supported versions: " + String.join(", ", VERSIONS) + ")");
        }
        return connection;
    }

    private static Fault refused(String message) {
        return Fault.ofRequest(400, Fault.REFUSED, message);
    }

    /** The response to a request of somebody who is known. */
    Answer reply(Message request, Caller caller) {
        return switch (request.method()) {
            case "ping" -> request.result(JsonNodeFactory.instance.objectNode());
            case "tools/list" -> request.result(tools.legacyList());
            case "tools/call" -> request.result(call(request, caller));
            default -> throw Fault.methodNotFound(200);
        };
    }

    private ObjectNode call(Message request, Caller caller) {
        String name = Tools.called(request);
        Optional<AgentTool> tool = tools.find(name);
        return tool.isPresent()
                ? Tools.call(tool.get(), request, caller, PREFIX)
                : Tools.result(ToolReply.failure(PREFIX + Tools.notFound(name)));
    }

    /** Ends a session. */
    Answer end(Incoming incoming) {
        String id = incoming.header(Incoming.SESSION);
        if (id == null) {
            throw refused("Bad Request: Mcp-Session-Id header is required");
        }
        if (!connections.close(id)) {
            throw Fault.noSession();
        }
        return new Answer(200, null, Map.of());
    }
}
