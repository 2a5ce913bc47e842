package dev.grindstone.server.openenv;

import dev.grindstone.server.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever answers a JSON-RPC request that comes through OpenEnv. */
@FunctionalInterface
public interface Mcp {

    /** JSON-RPC's code for a method that does not exist. */
    int NO_SUCH_METHOD = -32601;

    /** JSON-RPC's code for what is no request. */
    int NO_REQUEST = -32600;

    /** The response to a request. */
    JsonNode answer(JsonNode request);

    /** Answers that there are no tools here. */
    static Mcp none() {
        return request -> {
            String method = request.path("method").asString("");
            ObjectNode response = Json.MAPPER.createObjectNode();
            response.put("jsonrpc", "2.0").set("id", request.has("id") ? request.get("id") : Json.MAPPER.nullNode());
            response.putObject("error")
                    .put("code", method.isEmpty() ? NO_REQUEST : NO_SUCH_METHOD)
                    .put(
                            "message",
                            method.isEmpty()
                                    ? "this is no JSON-RPC request"
                                    : "this server has no tools; act with a step");
            return response;
        };
    }
}
