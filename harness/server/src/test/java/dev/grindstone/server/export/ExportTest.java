package dev.grindstone.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.server.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExportTest {

    @TempDir
    private static Path recordings;

    @TempDir
    private Path folder;

    private Exporter exporter;

    @BeforeAll
    static void record() {
        RecordedRuns.into(recordings);
    }

    @BeforeEach
    void prepare() {
        exporter = new Exporter(folder);
    }

    @Test
    void a_reader_of_atif_finds_nothing_wrong() throws IOException {
        assertThat(exporter.export("atif", recordings)).isZero();

        List<Path> files = exporter.files("trajectory.json");
        assertThat(files).hasSize(2);
        for (Path file : files) {
            assertThat(AtifRules.broken(file)).isEmpty();
        }
        JsonNode solved = Json.MAPPER.readTree(Files.readString(files.get(0)));
        assertThat(solved.at("/agent/name").asString()).isEqualTo("solution");
        assertThat(solved.at("/final_metrics/extra/reward").asDouble()).isEqualTo(1);
        assertThat(solved.at("/extra/outcome").asString()).isEqualTo("passed");
        assertThat(solved.at("/extra/terminated").asBoolean()).isTrue();
        assertThat(solved.at("/steps/0/message/0/text").asString()).startsWith("Archive ");
    }

    @Test
    void atif_tells_what_was_thought_done_and_seen_at_the_world_s_time() throws IOException {
        exporter.export("atif", recordings.resolve(RecordedRuns.GIVEN_UP));

        JsonNode steps = Json.MAPPER
                .readTree(Files.readString(exporter.files("trajectory.json").get(0)))
                .path("steps");
        JsonNode first = steps.get(1);
        assertThat(first.path("reasoning_content").asString()).isEqualTo("I look for the notices.");
        assertThat(first.at("/tool_calls/0/function_name").asString()).isEqualTo("click");
        assertThat(first.at("/tool_calls/0/arguments/at/x").asInt()).isEqualTo(640);
        assertThat(first.at("/tool_calls/1/arguments/text").asString()).isEqualTo("notices");
        assertThat(first.at("/observation/results/0/source_call_id")).isEqualTo(first.at("/tool_calls/1/tool_call_id"));
        assertThat(steps.at("/2/observation/results/0/content/0/text").asString())
                .contains("\nError: ", "e999999");
        assertThat(steps.findValuesAsString("timestamp"))
                .hasSize(4)
                .isSorted()
                .allSatisfy(time -> assertThat(time).startsWith("2026-05-"));
    }

    @Test
    void what_breaks_a_rule_of_atif_is_noticed() throws IOException {
        exporter.export("atif", recordings.resolve(RecordedRuns.GIVEN_UP));
        Path file = exporter.files("trajectory.json").get(0);
        String text = Files.readString(file);

        Files.writeString(
                file,
                text.replace("\"source_call_id\" : \"call_1_2\"", "\"source_call_id\" : \"call_9_9\"")
                        .replace("\"step_id\" : 3", "\"step_id\" : 7")
                        .replace("images/0002.png", "images/0009.png")
                        .replaceFirst("\"source\" : \"agent\"", "\"source\" : \"user\", \"mood\" : \"bad\""));

        assertThat(AtifRules.broken(file))
                .anyMatch(line -> line.contains("mood"))
                .contains(
                        "step 2: tool_calls is for agents",
                        "step 2: reasoning_content is for agents",
                        "step 2: there is no call \"call_9_9\"",
                        "step 3: its id is 7",
                        "step 3: \"images/0009.png\" is no picture");
    }

    @Test
    void a_chat_has_a_picture_for_each_placeholder_and_an_answer_for_each_call() throws IOException {
        assertThat(exporter.export("jsonl", recordings)).isZero();

        List<String> lines = Files.readAllLines(exporter.folder().resolve("trajectories.jsonl"));
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            JsonNode chat = Json.MAPPER.readTree(line);
            Map<String, JsonNode> tools = new TreeMap<>();
            Json.MAPPER
                    .readTree(chat.path("tools").asString())
                    .forEach(tool -> tools.put(tool.at("/function/name").asString(), tool.at("/function/parameters")));
            int placeholders = 0;
            List<String> open = new ArrayList<>();
            for (JsonNode message : chat.path("messages")) {
                for (JsonNode part : message.path("content")) {
                    placeholders += part.path("type").asString().equals("image") ? 1 : 0;
                }
                for (JsonNode call : message.path("tool_calls")) {
                    open.add(call.path("id").asString());
                    assertThat(tools).containsKey(call.at("/function/name").asString());
                    assertValid(
                            Objects.requireNonNull(
                                    tools.get(call.at("/function/name").asString())),
                            call.at("/function/arguments"));
                }
                if (message.path("role").asString().equals("tool")) {
                    assertThat(open.remove(0))
                            .isEqualTo(message.path("tool_call_id").asString());
                } else if (message.path("role").asString().equals("user")) {
                    assertThat(open).isEmpty();
                }
            }
            assertThat(open).isEmpty();
            assertThat(chat.path("images")).hasSize(placeholders).hasSizeGreaterThan(2);
            for (JsonNode image : chat.path("images")) {
                assertThat(AtifRules.isPicture(exporter.folder().resolve(image.asString())))
                        .isTrue();
            }
        }
        assertThat(Json.MAPPER
                        .readTree(lines.get(1))
                        .at("/messages/1/content/0/text")
                        .asString())
                .isEqualTo("I look for the notices.");
    }

    @Test
    void a_table_has_what_was_seen_and_what_was_done_next() throws IOException {
        assertThat(exporter.export("parquet", recordings)).isZero();

        ParquetRows table = ParquetRows.read(exporter.folder().resolve("trajectories.parquet"));
        assertThat(String.join(" ", table.columns()))
                .isEqualTo("episode_id task_id seed step goal url screenshot.bytes screenshot.path snapshot action_json"
                        + " action_norm_x action_norm_y thought reward terminated truncated success");
        List<Group> rows = table.rows().stream()
                .filter(row -> ParquetRows.text(row, "success").equals("false"))
                .toList();
        // Sizes alone, as a failure would else print pictures.
        assertThat(rows.size()).isEqualTo(4);
        assertThat(table.rows().size()).isGreaterThan(6);
        Group first = rows.get(0);
        assertThat(ParquetRows.text(first, "task_id")).startsWith(RecordedRuns.TASK + "@");
        assertThat(Double.parseDouble(ParquetRows.text(first, "action_norm_x"))).isEqualTo(0.5);
        assertThat(ParquetRows.text(first, "thought")).isEqualTo("I look for the notices.");
        assertThat(ParquetRows.text(first, "action_json")).contains("\"type\":\"click\"", "\"text\":\"notices\"");
        assertThat(ParquetRows.text(first, "snapshot")).contains("button \"Compose\"");
        Group screenshot = first.getGroup("screenshot", 0);
        assertThat(screenshot.getBinary("bytes", 0).getBytes())
                .isEqualTo(Files.readAllBytes(
                        recordings.resolve(RecordedRuns.GIVEN_UP).resolve("images/0000.png")));
        assertThat(screenshot.getString("path", 0)).endsWith("/0000.png");
        assertThat(rows)
                .extracting(row -> ParquetRows.text(row, "terminated"))
                .containsExactly("false", "false", "true", "");
        assertThat(ParquetRows.text(rows.get(3), "action_json")).isEmpty();
    }

    @Test
    void two_exports_are_equal_wherever_the_recordings_lie() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        RecordedRuns.copy(recordings, elsewhere);

        for (String format : List.of("atif", "jsonl")) {
            exporter.run(
                    "export",
                    recordings.toString(),
                    "--format",
                    format,
                    "--out",
                    folder.resolve(format + 1).toString());
            exporter.run(
                    "export",
                    elsewhere.toString(),
                    "--format",
                    format,
                    "--out",
                    folder.resolve(format + 2).toString());

            assertThat(bytes(folder.resolve(format + 1)))
                    .hasSizeGreaterThan(5)
                    .isEqualTo(bytes(folder.resolve(format + 2)));
        }
    }

    @Test
    void the_same_run_twice_is_two_trajectories() throws IOException {
        Path solved = recordings.resolve(RecordedRuns.SOLVED);
        RecordedRuns.copy(solved, folder.resolve("runs").resolve("one"));
        RecordedRuns.copy(solved, folder.resolve("runs").resolve("two"));

        assertThat(exporter.export("atif", folder.resolve("runs"))).isZero();
        assertThat(exporter.files("trajectory.json")).hasSize(2);
    }

    @Test
    void damaged_and_unfinished_recordings_are_told_and_the_others_written() throws IOException {
        Path runs = RecordedRuns.copy(recordings, folder.resolve("runs"));
        Path solved = runs.resolve(RecordedRuns.SOLVED);
        Path torn = RecordedRuns.copy(solved, runs.resolve("c-torn"));
        String episode = Files.readString(torn.resolve("episode.json"));
        Files.writeString(torn.resolve("episode.json"), episode.substring(0, episode.length() / 2));
        Path repainted = RecordedRuns.copy(solved, runs.resolve("d-repainted"));
        Files.copy(
                repainted.resolve("images/0000.png"),
                repainted.resolve("images/0001.png"),
                StandardCopyOption.REPLACE_EXISTING);
        Path blind = RecordedRuns.copy(solved, runs.resolve("e-blind"));
        Files.delete(blind.resolve("images/0002.png"));
        rewrite(RecordedRuns.copy(solved, runs.resolve("f-open")), record -> record.remove("verdict"));
        rewrite(
                RecordedRuns.copy(solved, runs.resolve("g-invalid")),
                record -> ((ObjectNode) record.path("verdict")).put("outcome", "invalid"));

        assertThat(exporter.export("jsonl", runs)).isEqualTo(1);

        assertThat(exporter.out())
                .contains(
                        "! " + torn + ": The recording in " + torn + " cannot be read",
                        "! " + repainted + ": its picture images/0001.png is missing, or not the one that was recorded",
                        "! " + blind + ": its picture images/0002.png is missing",
                        "f-open: the run has no end: it was interrupted, or still goes on",
                        "2 written to " + exporter.folder() + ", 1 not wanted, 4 refused.");
        assertThat(Files.readAllLines(exporter.folder().resolve("trajectories.jsonl")))
                .hasSize(2);
    }

    @Test
    void runs_are_chosen_by_their_verdict() throws IOException {
        assertThat(exporter.export("jsonl", recordings, "--only", "passed", "--snapshots", "--json"))
                .isZero();

        assertThat(Json.MAPPER.readTree(exporter.out()).path("left_out").asInt())
                .isEqualTo(1);
        assertThat(Files.readAllLines(exporter.folder().resolve("trajectories.jsonl")))
                .singleElement()
                .asString()
                .contains("\"success\":true", "button \\\"Compose\\\"");
    }

    @Test
    void a_folder_that_is_not_empty_and_one_without_recordings_are_bad_input() throws IOException {
        Files.createDirectories(exporter.folder());
        Files.writeString(exporter.folder().resolve("notes.txt"), "mine");

        assertThat(exporter.export("atif", recordings)).isEqualTo(2);
        assertThat(exporter.export("atif", folder)).isEqualTo(2);
        assertThat(exporter.run("export", recordings.toString(), "--format", "csv", "--out", "x"))
                .isEqualTo(2);
        assertThat(exporter.err())
                .contains("out is not empty: choose a folder that is empty or not there, with --out")
                .contains("there is no recording in " + folder)
                .contains("'csv'");
    }

    private static void rewrite(Path recording, Consumer<ObjectNode> change) throws IOException {
        Path file = recording.resolve("episode.json");
        ObjectNode record = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
        change.accept(record);
        Files.writeString(file, record.toString());
    }

    private static void assertValid(JsonNode schema, JsonNode value) {
        assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
                        .getSchema(schema)
                        .validate(value))
                .isEmpty();
    }

    private static Map<String, String> bytes(Path out) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        out.relativize(file).toString(),
                        Picture.of(Files.readAllBytes(file)).digest());
            }
        }
        return bytes;
    }
}
