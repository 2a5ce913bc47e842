package dev.grindstone.server.mcp;

import dev.grindstone.server.Json;
import dev.grindstone.server.api.Patience;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.mcp.tool.Plays;
import dev.grindstone.server.mcp.tool.Toolbox;
import dev.grindstone.server.shelf.Shelf;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint of the Model Context Protocol. It needs no token, and knows no verdicts. */
public final class McpRoutes {

    private static final String PATH = "/mcp";

    private final Endpoint endpoint;

    /** An endpoint for the tasks of a shelf. */
    public McpRoutes(Plays plays, Shelf shelf) {
        this.endpoint = new Endpoint(plays, new Toolbox(plays, shelf));
    }

    /** The operations. */
    public List<Operation> operations() {
        return List.of(
                Operation.post(PATH, "mcp", "A message of the Model Context Protocol, 2026-07-28 or before.")
                        .open()
                        .freely()
                        .takes(ObjectNode.class)
                        .answers(200, JsonNode.class)
                        .mayAnswerNothing(202, "The message needs no answer.")
                        .mayAnswer(400, ObjectNode.class, "The message is none, or does not fit its session.")
                        .mayAnswer(404, ObjectNode.class, "There is no such session, or no such method.")
                        .mayAnswer(413, ObjectNode.class, "The message is larger than what is read.")
                        .mayAnswer(415, ObjectNode.class, "The body is not said to be JSON.")
                        .by(http -> write(endpoint.post(incoming(http)), http)),
                Operation.get(PATH, "mcpStream", "There is no stream: 405, whoever asks.")
                        .open()
                        .freely()
                        .answers(405, ObjectNode.class)
                        .by(http -> write(Endpoint.noStream(), http)),
                Operation.delete(PATH, "mcpEnd", "End a session, and the episodes that were started in it.")
                        .open()
                        .freely()
                        .answersNothing(200)
                        .mayAnswer(400, ObjectNode.class, "The request names no session.")
                        .mayAnswer(404, ObjectNode.class, "There is no such session.")
                        .by(http -> write(endpoint.delete(incoming(http)), http)));
    }

    /** The response to a message that came another way than by a request of its own. */
    public JsonNode answer(JsonNode message) {
        byte[] body = Json.line(message).getBytes(StandardCharsets.UTF_8);
        JsonNode answered = endpoint.post(
                        new Incoming(body, name -> name.equals("Content-Type") ? "application/json" : null))
                .body();
        return answered == null ? Json.MAPPER.nullNode() : answered;
    }

    private static Incoming incoming(Context http) {
        // One byte more than allowed tells that there is too much, without reading it.
        return new Incoming(Patience.read(http, Endpoint.LONGEST_BODY + 1), http::header);
    }

    private static Context write(Answer answer, Context http) {
        http.status(answer.status());
        answer.headers().forEach(http::header);
        JsonNode body = answer.body();
        return body == null ? http : http.contentType("application/json").result(Json.line(body));
    }
}
