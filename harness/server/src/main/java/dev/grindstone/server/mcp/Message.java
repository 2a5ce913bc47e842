package dev.grindstone.server.mcp;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of JSON-RPC.
 *
 * @param kind what it is
 * @param id of a request or response; null of JSON for a notification
 * @param method empty for a response
 * @param params an object; missing when there are none
 */
record Message(Kind kind, JsonNode id, String method, JsonNode params) {

    /** The three kinds. */
    enum Kind {
        REQUEST,
        NOTIFICATION,
        RESPONSE
    }

    private static final String PROTOCOL_VERSION = "io.modelcontextprotocol/protocolVersion";

    /** Reads one; complains when it is none. */
    static Message read(JsonNode json) {
        JsonNode id = json.path("id");
        JsonNode params = json.path("params");
        boolean isMessage = json.isObject()
                && json.path("jsonrpc").asString("").equals("2.0")
                && (id.isMissingNode() || isId(id))
                && (params.isMissingNode() || params.isObject());
        if (isMessage && json.path("method").isString()) {
            Kind kind = id.isMissingNode() ? Kind.NOTIFICATION : Kind.REQUEST;
            return new Message(kind, known(id), json.path("method").asString(), params);
        }
        if (isMessage
                && !id.isMissingNode()
                && (json.has("result") ^ json.path("error").isObject())) {
            return new Message(Kind.RESPONSE, id, "", MissingNode.getInstance());
        }
        throw none().about(isId(id) ? id : NullNode.instance);
    }

    /** What is no message. */
    static Fault none() {
        return Fault.of(400, Fault.INVALID_REQUEST, "Bad Request: the request body is not a valid JSON-RPC message");
    }

    private static boolean isId(JsonNode id) {
        return id.isString() || id.isIntegralNumber();
    }

    private static JsonNode known(JsonNode id) {
        return id.isMissingNode() ? NullNode.instance : id;
    }

    /** What it says about itself. */
    JsonNode meta() {
        return params.path("_meta");
    }

    /** The version of the protocol that it names by itself, as messages of the modern era do; missing in others. */
    JsonNode claim() {
        return meta().path(PROTOCOL_VERSION);
    }

    /** A text among its parameters; null when there is none. */
    @Nullable
    String text(String name) {
        JsonNode value = params.path(name);
        return value.isString() ? value.asString() : null;
    }

    /** The response to it. */
    Answer result(ObjectNode result) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        body.set("id", id);
        body.set("result", result);
        return Answer.ok(body);
    }
}
