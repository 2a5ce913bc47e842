package dev.grindstone.server.export;

import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.server.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes each run as a folder of its name: {@code trajectory.json} in ATIF 1.7, and the pictures it names.
 *
 * <p>The goal and the first page are the user's step; each turn of the agent is a step of its own, whose last call
 * carries what was seen after it. Times are the world's.
 */
final class AtifWriter implements TrajectoryWriter {

    // The same line breaks on every machine, so that two exports are equal.
    private static final ObjectWriter JSON = Json.MAPPER
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final OutFolder out;
    private final boolean snapshots;

    AtifWriter(Path folder, boolean snapshots) {
        this.out = new OutFolder(folder);
        this.snapshots = snapshots;
    }

    @Override
    public void add(Trajectory run) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("schema_version", "ATIF-v1.7");
        root.put("session_id", run.id());
        root.put("trajectory_id", run.id());
        ObjectNode agent = root.putObject("agent");
        agent.put("name", run.agent());
        agent.put("version", run.version());
        agent.set("tool_definitions", Turns.FUNCTIONS);
        ArrayNode steps = root.putArray("steps");
        ask(run, step(steps, run.start(), "user"));
        for (RecordedStep turn : run.turns()) {
            answer(run, turn, step(steps, turn, "agent"));
        }
        ObjectNode metrics = root.putObject("final_metrics");
        metrics.put("total_steps", steps.size());
        metrics.putObject("extra").put("reward", run.reward());
        root.set("extra", extra(run));
        out.write(
                run.id() + "/trajectory.json", (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode step(ArrayNode steps, RecordedStep recorded, String source) {
        ObjectNode step = steps.addObject();
        step.put("step_id", steps.size());
        if (recorded.now() != null) {
            step.put("timestamp", recorded.now().toString());
        }
        return step.put("source", source);
    }

    private void ask(Trajectory run, ObjectNode step) {
        ArrayNode message = step.putArray("message");
        text(message, run.episode().goal());
        show(run, run.start(), message);
        step.set("extra", extra(run.start()));
    }

    private void answer(Trajectory run, RecordedStep turn, ObjectNode step) {
        step.put("message", "");
        if (turn.thought() != null) {
            step.put("reasoning_content", turn.thought());
        }
        List<Turns.Call> calls = Turns.calls(turn);
        if (!calls.isEmpty()) {
            ArrayNode written = step.putArray("tool_calls");
            for (Turns.Call call : calls) {
                written.addObject()
                        .put("tool_call_id", call.id())
                        .put("function_name", call.function())
                        .set("arguments", call.arguments());
            }
        }
        ObjectNode result = step.putObject("observation").putArray("results").addObject();
        if (!calls.isEmpty()) {
            result.put("source_call_id", calls.get(calls.size() - 1).id());
        }
        show(run, turn, result.putArray("content"));
        step.set("extra", extra(turn));
    }

    private void show(Trajectory run, RecordedStep step, ArrayNode parts) {
        text(parts, Turns.seen(step, snapshots ? run.snapshot(step) : Optional.empty()));
        run.picture(step).ifPresent(png -> {
            String path = String.format("images/%04d.png", step.step());
            out.write(run.id() + "/" + path, png);
            parts.addObject()
                    .put("type", "image")
                    .putObject("source")
                    .put("media_type", "image/png")
                    .put("path", path);
        });
    }

    private static void text(ArrayNode parts, String text) {
        parts.addObject().put("type", "text").put("text", text);
    }

    private static ObjectNode extra(RecordedStep step) {
        ObjectNode extra = Json.MAPPER.createObjectNode();
        extra.put("episode_step", step.step());
        extra.put("state_digest", step.stateDigest());
        extra.put("rows_written", step.changes().size());
        return extra.put("reward", step.reward());
    }

    private static ObjectNode extra(Trajectory run) {
        ObjectNode extra = Json.MAPPER.createObjectNode();
        extra.put("task", run.episode().task());
        extra.put("seed", run.episode().seed());
        extra.put("image", run.episode().image());
        extra.put("outcome", run.verdict().outcome());
        extra.put("terminated", !run.truncated());
        extra.put("truncated", run.truncated());
        extra.set("reasons", Json.MAPPER.valueToTree(run.verdict().reasons()));
        if (run.verdict().components() != null) {
            extra.set("components", Json.MAPPER.valueToTree(run.verdict().components()));
        }
        return extra;
    }

    @Override
    public void close() {
        // Each run is a file of its own, whole when it was added.
    }
}
