package dev.grindstone.server.mcp;

import dev.grindstone.server.Json;
import dev.grindstone.server.mcp.tool.Plays;
import dev.grindstone.server.mcp.tool.Toolbox;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** One endpoint for both eras: what a request says decides of which it is. */
final class Endpoint {

    /** The longest body that is read, in bytes. */
    static final int LONGEST_BODY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final Modern modern;
    private final Legacy legacy;
    private final OpenEnv openEnv;

    Endpoint(Plays plays, Toolbox toolbox) {
        Tools tools = new Tools(toolbox);
        Connections connections = new Connections();
        this.modern = new Modern(tools);
        this.legacy = new Legacy(tools, connections);
        this.openEnv = new OpenEnv(legacy, connections, plays);
    }

    Answer post(Incoming incoming) {
        try {
            checkForm(incoming);
            JsonNode body = read(incoming);
            if (body.isObject() && body.isEmpty()) {
                // A validator of OpenEnv asks so whether anybody is there, and wants 200.
                return new Answer(200, Message.none().answer().body(), Map.of());
            }
            if (body.isArray()) {
                return legacy.batch(incoming, body);
            }
            Message message = Message.read(body);
            return answered(message, () -> dispatch(incoming, message));
        } catch (Fault fault) {
            return fault.answer();
        }
    }

    private Answer dispatch(Incoming incoming, Message message) {
        if (Modern.claims(incoming, message)) {
            return modern.answer(incoming, message);
        }
        if (OpenEnv.claims(incoming, message)) {
            return openEnv.answer(message);
        }
        return legacy.answer(incoming, message);
    }

    /** An answer to a message, whatever happens. */
    static Answer answered(Message message, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            return fault.about(message.id()).answer();
        } catch (RuntimeException defect) {
            LOG.error("The message {} failed", message.method(), defect);
            return Fault.of(200, Fault.INTERNAL_ERROR, "Internal error")
                    .about(message.id())
                    .answer();
        }
    }

    Answer delete(Incoming incoming) {
        try {
            return legacy.end(incoming);
        } catch (Fault fault) {
            return fault.answer();
        }
    }

    /** There is no stream to listen to. */
    static Answer noStream() {
        return Fault.of(405, Fault.REFUSED, "Method not allowed.").answer().with("Allow", "POST, DELETE");
    }

    private static void checkForm(Incoming incoming) {
        String type = Objects.requireNonNullElse(incoming.header("Content-Type"), "");
        if (!type.toLowerCase(Locale.ROOT).split(";", -1)[0].strip().equals("application/json")) {
            throw Fault.of(415, Fault.REFUSED, "Unsupported Media Type: Content-Type must be application/json");
        }
        if (incoming.body().length > LONGEST_BODY) {
            throw Fault.of(413, Fault.REFUSED, "Payload Too Large: a message has at most " + LONGEST_BODY + " bytes");
        }
    }

    private static JsonNode read(Incoming incoming) {
        try {
            JsonNode body = Json.MAPPER.readTree(incoming.body());
            return body.isMissingNode() ? NullNode.instance : body;
        } catch (JacksonException malformed) {
            throw Fault.of(400, Fault.PARSE_ERROR, "Parse error: Invalid JSON");
        }
    }
}
