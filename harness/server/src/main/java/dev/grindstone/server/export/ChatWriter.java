package dev.grindstone.server.export;

import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.server.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes each run as a line of {@code trajectories.jsonl}: a chat whose image placeholders stand for the files of
 * {@code images}, in this order. It is what trainers of models that see take as conversations with tools.
 */
final class ChatWriter implements TrajectoryWriter {

    private static final String FILE = "trajectories.jsonl";

    private final OutFolder out;
    private final boolean snapshots;
    private final BufferedWriter lines;

    ChatWriter(Path folder, boolean snapshots) {
        this.out = new OutFolder(folder);
        this.snapshots = snapshots;
        try {
            this.lines = Files.newBufferedWriter(out.unfinished(FILE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw out.trouble(e);
        }
    }

    @Override
    public void add(Trajectory run) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("id", run.id());
        line.put("task", run.episode().task());
        line.put("seed", run.episode().seed());
        line.put("success", run.passed());
        line.put("reward", run.reward());
        ArrayNode messages = line.putArray("messages");
        ArrayNode images = Json.MAPPER.createArrayNode();
        ArrayNode asked = message(messages, "user").putArray("content");
        text(asked, run.episode().goal());
        show(run, run.start(), asked, images);
        for (RecordedStep turn : run.turns()) {
            answer(run, turn, messages, images);
        }
        line.set("images", images);
        // As text, because a table cannot hold schemas of several shapes in one column.
        line.put("tools", Json.line(Turns.FUNCTIONS));
        try {
            lines.write(Json.line(line));
            lines.write('\n');
        } catch (IOException e) {
            throw out.trouble(e);
        }
    }

    private void answer(Trajectory run, RecordedStep turn, ArrayNode messages, ArrayNode images) {
        ObjectNode said = message(messages, "assistant");
        text(said.putArray("content"), Objects.requireNonNullElse(turn.thought(), ""));
        List<Turns.Call> calls = Turns.calls(turn);
        if (calls.isEmpty()) {
            show(run, turn, message(messages, "user").putArray("content"), images);
            return;
        }
        ArrayNode written = said.putArray("tool_calls");
        for (Turns.Call call : calls) {
            written.addObject()
                    .put("id", call.id())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.function())
                    .set("arguments", call.arguments());
        }
        for (Turns.Call call : calls.subList(0, calls.size() - 1)) {
            // A turn is looked at once, after its last call; every call needs an answer.
            text(result(messages, call), "The page after this is told with the last call.");
        }
        show(run, turn, result(messages, calls.get(calls.size() - 1)), images);
    }

    private static ObjectNode message(ArrayNode messages, String role) {
        return messages.addObject().put("role", role);
    }

    private static ArrayNode result(ArrayNode messages, Turns.Call call) {
        return message(messages, "tool")
                .put("tool_call_id", call.id())
                .put("name", call.function())
                .putArray("content");
    }

    private void show(Trajectory run, RecordedStep step, ArrayNode parts, ArrayNode images) {
        text(parts, Turns.seen(step, snapshots ? run.snapshot(step) : Optional.empty()));
        run.picture(step).ifPresent(png -> {
            String path = String.format("images/%s/%04d.png", run.id(), step.step());
            out.write(path, png);
            images.add(path);
            parts.addObject().put("type", "image");
        });
    }

    private static void text(ArrayNode parts, String text) {
        parts.addObject().put("type", "text").put("text", text);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw out.trouble(e);
        }
        out.finish(FILE);
    }
}
