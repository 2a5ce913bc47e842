package dev.grindstone.server.mcp;

import dev.grindstone.server.mcp.tool.AgentTool;
import dev.grindstone.server.mcp.tool.BadArguments;
import dev.grindstone.server.mcp.tool.Caller;
import dev.grindstone.server.mcp.tool.Plays;
import dev.grindstone.server.mcp.tool.ToolReply;
import dev.grindstone.server.mcp.tool.Toolbox;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tools as either era lists and calls them. */
final class Tools {

    /** The header that carries the session of a call, for load balancers: {@code Mcp-Param-Session}. */
    static final String HANDLE_HEADER = "Session";

    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

    private final Toolbox toolbox;
    private final ArrayNode modern;
    private final ArrayNode legacy;

    Tools(Toolbox toolbox) {
        this.toolbox = toolbox;
        this.modern = JsonNodeFactory.instance.arrayNode();
        this.legacy = JsonNodeFactory.instance.arrayNode();
        toolbox.tools().forEach(tool -> {
            modern.add(modern(tool));
            legacy.add(legacy(tool));
        });
    }

    /** Where nothing but the arguments tells of which episode a call is. */
    ObjectNode modernList() {
        return list(modern);
    }

    /** Where a session may tell as well. */
    ObjectNode legacyList() {
        return list(legacy);
    }

    private static ObjectNode list(ArrayNode tools) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("tools", tools);
        return result;
    }

    private static ObjectNode modern(AgentTool tool) {
        ObjectNode listed = listed(tool);
        if (tool.isInEpisode()) {
            listed.withObjectProperty("inputSchema")
                    .withArrayProperty("required")
                    .add(Plays.HANDLE);
        }
        return listed;
    }

    private static ObjectNode legacy(AgentTool tool) {
        ObjectNode listed = listed(tool);
        listed.withObjectProperty("inputSchema").put("$schema", DIALECT);
        listed.putObject("execution").put("taskSupport", "forbidden");
        return listed;
    }

    private static ObjectNode listed(AgentTool tool) {
        ObjectNode schema = tool.spec().inputSchema();
        if (tool.isInEpisode()) {
            schema.withObjectProperty("properties")
                    .putObject(Plays.HANDLE)
                    .put("type", "string")
                    .put("description", "The episode: the session that episode_start answered.")
                    .put("x-mcp-header", HANDLE_HEADER);
        }
        ObjectNode listed = JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.spec().name())
                .put("title", tool.spec().title())
                .put("description", tool.spec().description());
        listed.set("inputSchema", schema);
        listed.putObject("annotations")
                .put("readOnlyHint", tool.spec().readOnly())
                .put("openWorldHint", false);
        return listed;
    }

    Optional<AgentTool> find(String name) {
        return toolbox.find(name);
    }

    /** The name of the tool that a message calls; complains when it is no call. */
    static String called(Message message) {
        String name = message.text("name");
        if (name == null) {
            throw Fault.of(200, Fault.INVALID_PARAMS, "Invalid tools/call request: 'name' must be a string");
        }
        JsonNode arguments = message.params().path("arguments");
        if (!arguments.isMissingNode() && !arguments.isObject()) {
            throw Fault.of(200, Fault.INVALID_PARAMS, "Invalid tools/call request: 'arguments' must be an object");
        }
        return name;
    }

    /** What is said of a tool that does not exist. */
    static String notFound(String name) {
        return "Tool " + Fault.excerpt(name) + " not found";
    }

    /**
     * The result of a call.
     *
     * @param prefix what stands before a complaint about arguments
     */
    static ObjectNode call(AgentTool tool, Message message, Caller caller, String prefix) {
        ToolReply reply;
        try {
            reply = tool.call(message.params().path("arguments"), caller);
        } catch (BadArguments wrong) {
            reply = ToolReply.failure(prefix + "Input validation error: " + wrong.text());
        }
        return result(reply);
    }

    static ObjectNode result(ToolReply reply) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("content", reply.content());
        if (reply.structured() != null) {
            result.set("structuredContent", reply.structured());
        }
        if (reply.isError()) {
            result.put("isError", true);
        }
        return result;
    }
}
