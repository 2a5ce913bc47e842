package dev.grindstone.server.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A message that is answered with an error of JSON-RPC. */
final class Fault extends RuntimeException {

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;
    static final int REFUSED = -32000;
    static final int NO_SESSION = -32001;
    static final int HEADER_MISMATCH = -32020;
    static final int UNSUPPORTED_VERSION = -32022;

    private static final int LONGEST_EXCERPT = 100;

    private final int status;
    private final int code;
    private final @Nullable ObjectNode data;
    private final @Nullable JsonNode id;

    private Fault(int status, int code, String message, @Nullable ObjectNode data, @Nullable JsonNode id) {
        super(message);
        this.status = status;
        this.code = code;
        this.data = data;
        this.id = id;
    }

    /** An error of the message that is being answered. */
    static Fault of(int status, int code, String message) {
        return new Fault(status, code, message, null, null);
    }

    /** An error of the request that brought the message, whatever the message is. */
    static Fault ofRequest(int status, int code, String message) {
        return of(status, code, message).about(NullNode.instance);
    }

    /** A method that does not exist. */
    static Fault methodNotFound(int status) {
        return of(status, METHOD_NOT_FOUND, "Method not found");
    }

    /** Headers that do not say what the body says. */
    static Fault mismatch(String header, String body) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("mismatch").put("header", excerpt(header)).put("body", body);
        return of(400, HEADER_MISMATCH, "Bad Request: the request headers and body disagree: " + body)
                .with(data);
    }

    /** A session that is not there, or no more. */
    static Fault noSession() {
        return ofRequest(404, NO_SESSION, "Session not found");
    }

    /** The same with more for programs. */
    Fault with(ObjectNode more) {
        return new Fault(status, code, String.valueOf(getMessage()), more, id);
    }

    /** The same about the message of that id, unless it is known already what it is about. */
    Fault about(JsonNode message) {
        return new Fault(status, code, String.valueOf(getMessage()), data, id == null ? message : id);
    }

    Answer answer() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        ObjectNode error = body.putObject("error").put("code", code).put("message", getMessage());
        if (data != null) {
            error.set("data", data);
        }
        body.set("id", id == null ? NullNode.instance : id);
        return new Answer(status, body, Map.of());
    }

    /** What somebody sent, short enough to be sent back. */
    static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }
}
