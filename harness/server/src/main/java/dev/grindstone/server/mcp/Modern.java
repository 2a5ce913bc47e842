package dev.grindstone.server.mcp;

import dev.grindstone.server.mcp.tool.AgentTool;
import dev.grindstone.server.mcp.tool.Caller;
import dev.grindstone.server.mcp.tool.Plays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/*
 * The order of the checks is that of the official server, so that whoever gets several things wrong is told the same first:
 * what the message says of itself, then what the headers say against it, then the version, then headers that are missing,
 * then the method and its parameters.
 */
/** The era that begins with version 2026-07-28: no sessions, and everything that a request needs is in it. */
final class Modern {

    static final String VERSION = "2026-07-28";

    private static final String META = "io.modelcontextprotocol/";
    private static final String CLAIM = META + "protocolVersion";
    private static final String CAPABILITIES = META + "clientCapabilities";
    private static final String HANDLE_HEADER = "Mcp-Param-" + Tools.HANDLE_HEADER;
    private static final Pattern A_VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int TOOLS_STAY_MILLIS = 300_000;

    private final Tools tools;
    private final Map<String, Function<Request, ObjectNode>> methods = Map.of(
            "server/discover", request -> discover(),
            "tools/list", request -> list(),
            "tools/call", this::call);

    private record Request(Incoming incoming, Message message) {}

    Modern(Tools tools) {
        this.tools = tools;
    }

    /** Whether a message is of this era. */
    static boolean claims(Incoming incoming, Message message) {
        if (message.method().equals("initialize")
                && !message.claim().asString("").equals(VERSION)) {
            if (isNamedBy(incoming)) {
                throw mismatch(
                        incoming,
                        Incoming.VERSION,
                        "an initialize request (legacy handshake) was sent with a modern MCP-Protocol-Version header");
            }
            return false;
        }
        return !message.claim().isMissingNode() || isNamedBy(incoming);
    }

    private static boolean isNamedBy(Incoming incoming) {
        String version = incoming.header(Incoming.VERSION);
        return version != null && A_VERSION.matcher(version).matches() && version.compareTo(VERSION) >= 0;
    }

    Answer answer(Incoming incoming, Message message) {
        if (message.kind() == Message.Kind.RESPONSE) {
            throw Fault.of(
                    400, Fault.INVALID_REQUEST, "Bad Request: JSON-RPC responses cannot be posted to this endpoint");
        }
        if (message.kind() == Message.Kind.NOTIFICATION) {
            checkHeadersThatAreThere(incoming, message);
            return Answer.accepted();
        }
        checkEnvelope(incoming, message);
        checkHeadersThatAreThere(incoming, message);
        checkVersion(message);
        checkHeadersThatMustBeThere(incoming, message);
        Function<Request, ObjectNode> method = methods.get(message.method());
        if (method == null) {
            throw Fault.methodNotFound(404);
        }
        ObjectNode result = method.apply(new Request(incoming, message)).put("resultType", "complete");
        result.putObject("_meta").set(META + "serverInfo", Greeting.server());
        return message.result(result);
    }

    private static void checkEnvelope(Incoming incoming, Message message) {
        JsonNode claim = message.claim();
        if (claim.isMissingNode()) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            String missing = message.meta().isMissingNode() ? "_meta" : CLAIM;
            data.putObject("envelope").putArray("missing").add(missing);
            throw Fault.of(
                            400,
                            Fault.INVALID_PARAMS,
                            "Invalid params: the MCP-Protocol-Version header names protocol revision "
                                    + incoming.header(Incoming.VERSION)
                                    + ", but the request is missing the required per-request envelope key(s): "
                                    + missing)
                    .with(data);
        }
        if (!claim.isString()) {
            throw envelope(CLAIM, "must be a string");
        }
        JsonNode capabilities = message.meta().path(CAPABILITIES);
        if (!capabilities.isObject()) {
            throw envelope(CAPABILITIES, capabilities.isMissingNode() ? "missing" : "must be an object");
        }
    }

    private static Fault envelope(String key, String problem) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("envelope").put("key", key).put("problem", problem);
        return Fault.of(
                        400,
                        Fault.INVALID_PARAMS,
                        "Invalid _meta envelope for protocol revision " + VERSION + ": " + key + ": " + problem)
                .with(data);
    }

    private static void checkHeadersThatAreThere(Incoming incoming, Message message) {
        String version = incoming.header(Incoming.VERSION);
        String claim = message.claim().asString("");
        if (version != null && !claim.isEmpty() && !version.equals(claim)) {
            throw mismatch(
                    incoming,
                    Incoming.VERSION,
                    "the body envelope names protocol version " + Fault.excerpt(claim)
                            + " but the MCP-Protocol-Version header names " + Fault.excerpt(version));
        }
        String method = incoming.header(Incoming.METHOD);
        if (method != null && !method.equals(message.method())) {
            throw mismatch(
                    incoming,
                    Incoming.METHOD,
                    "the body names method " + Fault.excerpt(message.method()) + " but the Mcp-Method header names "
                            + Fault.excerpt(method));
        }
    }

    private static void checkVersion(Message message) {
        String claim = message.claim().asString("");
        if (!claim.equals(VERSION)) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.putArray("supported").add(VERSION);
            data.put("requested", Fault.excerpt(claim));
            throw Fault.of(400, Fault.UNSUPPORTED_VERSION, "Unsupported protocol version: " + Fault.excerpt(claim))
                    .with(data);
        }
    }

    private static void checkHeadersThatMustBeThere(Incoming incoming, Message message) {
        if (incoming.header(Incoming.VERSION) == null) {
            throw missing("the body envelope names protocol version " + VERSION
                    + " but the required MCP-Protocol-Version header is absent");
        }
        if (incoming.header(Incoming.METHOD) == null) {
            throw missing("the body names method " + Fault.excerpt(message.method())
                    + " but the required Mcp-Method header is absent");
        }
        String name = message.text("name");
        if (!message.method().equals("tools/call") || name == null) {
            return;
        }
        String header = incoming.header(Incoming.NAME);
        String shown = "the body carries params.name=\"" + Fault.excerpt(name) + "\" but the ";
        if (header == null) {
            throw missing(shown + "required Mcp-Name header is absent");
        }
        if (!name.equals(HeaderText.decode(header))) {
            throw mismatch(incoming, Incoming.NAME, shown + "Mcp-Name header names \"" + Fault.excerpt(header) + "\"");
        }
    }

    private static Fault missing(String body) {
        return Fault.mismatch("(missing)", body);
    }

    private static Fault mismatch(Incoming incoming, String header, String body) {
        return Fault.mismatch(Objects.requireNonNullElse(incoming.header(header), "(missing)"), body);
    }

    private static ObjectNode discover() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putArray("supportedVersions").add(VERSION);
        return Greeting.into(result).put("ttlMs", 0).put("cacheScope", "private");
    }

    private ObjectNode list() {
        return tools.modernList().put("ttlMs", TOOLS_STAY_MILLIS).put("cacheScope", "public");
    }

    private ObjectNode call(Request request) {
        String name = Tools.called(request.message);
        AgentTool tool = tools.find(name).orElseThrow(() -> Fault.of(200, Fault.INVALID_PARAMS, Tools.notFound(name)));
        if (tool.isInEpisode()) {
            checkHandle(
                    request.incoming, request.message.params().path("arguments").path(Plays.HANDLE));
        }
        return Tools.call(tool, request.message, new Caller(), "");
    }

    /** A load balancer goes by the header, so it must lead to where the argument leads. */
    private static void checkHandle(Incoming incoming, JsonNode handle) {
        if (!handle.isString()) {
            return;
        }
        String shown = Plays.HANDLE + "=\"" + Fault.excerpt(handle.asString()) + "\"";
        String header = incoming.header(HANDLE_HEADER);
        if (header == null) {
            throw Fault.mismatch(
                    HANDLE_HEADER, "the body carries " + shown + " but the " + HANDLE_HEADER + " header is absent");
        }
        @Nullable String decoded = HeaderText.decode(header);
        if (!handle.asString().equals(decoded)) {
            throw Fault.mismatch(
                    HANDLE_HEADER,
                    "the " + HANDLE_HEADER + " header is \"" + Fault.excerpt(header) + "\" but the body carries "
                            + shown);
        }
    }
}
