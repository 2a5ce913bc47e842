package dev.grindstone.server.export;

import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.server.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps in the words of tool calls: an action is a call of the function of its name, its fields are the arguments. */
final class Turns {

    /** The functions that there are, each with a JSON Schema of its arguments. */
    static final ArrayNode FUNCTIONS = functions();

    private Turns() {}

    /** One call; the id says which step and which of its actions it is. */
    record Call(String id, String function, ObjectNode arguments) {}

    static List<Call> calls(RecordedStep step) {
        List<Call> calls = new ArrayList<>();
        for (ObjectNode action : step.actions()) {
            ObjectNode arguments = action.deepCopy();
            arguments.remove("type");
            String id = "call_" + step.step() + "_" + (calls.size() + 1);
            calls.add(new Call(id, Trajectory.type(action), arguments));
        }
        return calls;
    }

    /** What there is to read after a step: the page, what went wrong and, if wanted, the page's tree. */
    static String seen(RecordedStep step, Optional<String> snapshot) {
        StringBuilder text = new StringBuilder()
                .append(step.title())
                .append(step.title().isEmpty() ? "" : ", ")
                .append(step.url());
        if (step.error() != null) {
            text.append("\nError: ").append(step.error());
        }
        snapshot.ifPresent(tree -> text.append("\n\n").append(tree));
        return text.toString();
    }

    private static ArrayNode functions() {
        try (InputStream in = Objects.requireNonNull(
                Turns.class.getResourceAsStream("functions.json"), "functions.json is missing from the jar")) {
            JsonNode functions = Json.MAPPER.readTree(in);
            return (ArrayNode) functions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
