package dev.grindstone.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.grindstone.server.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A reader of ATIF that knows its description and none of our code: what is wrong with a trajectory, in words. */
final class AtifRules {

    private static final Set<String> OF_AGENTS =
            Set.of("model_name", "reasoning_effort", "reasoning_content", "tool_calls", "metrics");

    private AtifRules() {}

    static List<String> broken(Path file) throws IOException {
        JsonNode trajectory = Json.MAPPER.readTree(Files.readString(file));
        List<String> broken = new ArrayList<>();
        schema().validate(trajectory).forEach(error -> broken.add(error.toString()));
        int expected = 1;
        for (JsonNode step : trajectory.path("steps")) {
            String name = "step " + expected + ": ";
            if (step.path("step_id").asInt() != expected) {
                broken.add(name + "its id is " + step.path("step_id"));
            }
            expected++;
            boolean isAgent = step.path("source").asString().equals("agent");
            OF_AGENTS.stream()
                    .filter(key -> step.has(key) && !isAgent)
                    .forEach(key -> broken.add(name + key + " is for agents"));
            Set<String> calls = new HashSet<>();
            step.path("tool_calls")
                    .forEach(call -> calls.add(call.path("tool_call_id").asString()));
            for (JsonNode result : step.path("observation").path("results")) {
                if (result.has("source_call_id")
                        && !calls.contains(result.path("source_call_id").asString())) {
                    broken.add(name + "there is no call " + result.path("source_call_id"));
                }
            }
            for (JsonNode path : step.findValues("path")) {
                if (!isPicture(file.resolveSibling(path.asString()))) {
                    broken.add(name + path + " is no picture");
                }
            }
        }
        return broken;
    }

    static boolean isPicture(Path file) throws IOException {
        return Files.exists(file)
                && new String(Files.readAllBytes(file), 0, 4, StandardCharsets.ISO_8859_1).equals("\u0089PNG");
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(AtifRules.class.getResourceAsStream("atif-1.7.schema.json"))) {
            JsonNode schema = Json.MAPPER.readTree(in);
            assertThat(schema.path("$defs")).isNotEmpty();
            return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema);
        }
    }
}
