package dev.grindstone.server.agents.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.agents.Arena;
import dev.grindstone.server.agents.command.ProgramSettings.Screenshots;
import dev.grindstone.server.play.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramAgentTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final Arena arena = new Arena();

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        arena.close();
    }

    @Test
    void a_shell_script_solves_a_task_line_by_line() throws IOException {
        Path seen = folder.resolve("seen.jsonl");
        String script = shell("shell.sh", """
                read -r line; printf '%%s\\n' "$line" >> %s
                printf '%%s\\n' '{"type":"click","at":{"x":490,"y":32}}'
                read -r line; printf '%%s\\n' "$line" >> %s
                printf '%%s\\n' %s
                read -r line; printf '%%s\\n' "$line" >> %s
                printf '%%s\\n' '{"type":"answer","text":"%s"}'
                """.formatted(
                        seen,
                        seen,
                        "'{\"actions\":[{\"type\":\"type\",\"text\":\"" + arena.query()
                                + "\"},{\"type\":\"press\",\"chord\":[\"Enter\"]},{\"type\":\"cursor_position\"}]}'",
                        seen,
                        arena.answer()));

        Outcome outcome = play(script, null, Screenshots.BASE64, LONG, null);

        assertThat(outcome.verdict().passed()).as("%s", outcome.verdict()).isTrue();
        List<JsonNode> lines =
                Files.readAllLines(seen).stream().map(Json.MAPPER::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).propertyNames())
                .containsExactly(
                        "type",
                        "goal",
                        "url",
                        "title",
                        "tabs",
                        "viewport",
                        "screenshot",
                        "snapshot",
                        "focused_ref",
                        "last_action_error",
                        "dialogs",
                        "downloads",
                        "step",
                        "max_steps",
                        "results");
        assertThat(lines.get(0).path("goal").asString()).isEqualTo(arena.goal());
        assertThat(lines.get(2).path("url").asString()).contains("search");
        assertThat(lines.get(2).path("results").get(2).path("text").asString()).contains("490");
        assertThat(lines.get(2).path("screenshot").path("base64").asString()).startsWith("iVBOR");
    }

    @Test
    void a_java_program_of_one_file_speaks_a_models_language_and_reads_pictures_from_files() throws IOException {
        Path source = folder.resolve("Player.java");
        Files.writeString(source, """
                import java.io.BufferedReader;
                import java.io.IOException;
                import java.io.InputStreamReader;
                import java.nio.file.Files;
                import java.nio.file.Path;
                import java.util.regex.Matcher;
                import java.util.regex.Pattern;

                class Player {
                    public static void main(String[] args) throws IOException {
                        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
                        for (int step = 0; ; step++) {
                            String line = in.readLine();
                            if (line == null) {
                                return;
                            }
                            Matcher path = Pattern.compile("\\"path\\":\\"([^\\"]+)\\"").matcher(line);
                            if (!path.find() || Files.size(Path.of(path.group(1))) < 1000) {
                                throw new IOException("no picture in " + line);
                            }
                            if (step == 1 && !line.contains("\\"provider_result\\":{\\"type\\":\\"tool_result\\"")) {
                                throw new IOException("no result in " + line);
                            }
                            System.out.println(step == 0
                                    ? "{\\"native\\":{\\"type\\":\\"tool_use\\",\\"id\\":\\"t1\\",\\"name\\":\\"computer\\","
                                            + "\\"input\\":{\\"action\\":\\"left_click\\",\\"coordinate\\":[490,32]}}}"
                                    : "{\\"type\\":\\"answer\\",\\"text\\":\\"" + args[0] + "\\"}");
                        }
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Outcome outcome = play(
                "'" + java + "' -Xshare:auto -XX:TieredStopAtLevel=1 '" + source + "' " + arena.answer(),
                "anthropic_computer",
                Screenshots.FILE,
                LONG,
                null);

        assertThat(outcome.verdict().passed()).as("%s", outcome.verdict()).isTrue();
        assertThat(outcome.steps()).isEqualTo(2);
    }

    @Test
    void what_a_program_got_wrong_is_told_to_it_and_costs_a_step() throws IOException {
        Path seen = folder.resolve("errors.jsonl");
        String script = shell("wrong.sh", """
                for answer in 'no json' '{"type":"teleport"}' '{"native":{}}' '{"type":"wait","ms":1}'; do
                  read -r line; printf '%%s\\n' "$line" >> %s
                  printf '%%s\\n' "$answer"
                done
                read -r line
                """.formatted(seen));

        Outcome outcome = play(script, null, Screenshots.NONE, LONG, 3);

        assertThat(outcome.verdict().word()).isEqualTo("failed");
        assertThat(outcome.steps()).isEqualTo(4); // the last of them ends it
        List<JsonNode> lines =
                Files.readAllLines(seen).stream().map(Json.MAPPER::readTree).toList();
        assertThat(lines.get(0).path("screenshot").isNull()).isTrue();
        assertThat(lines.get(1).path("last_action_error").asString()).startsWith("The line is no JSON");
        assertThat(lines.get(2).path("last_action_error").asString())
                .startsWith("There is no action of type 'teleport'");
    }

    @Test
    void a_program_that_ends_or_hangs_makes_the_run_invalid_and_says_why() throws IOException {
        assertThat(play(shell("crash.sh", "echo 'no model' >&2; exit 7"), null, Screenshots.NONE, LONG, null)
                        .verdict())
                .hasToString(
                        "invalid: the agent: the program ended with exit code 7 before the episode did; it said: no"
                                + " model");
        assertThat(play("/there/is/none", null, Screenshots.NONE, LONG, null)
                        .verdict()
                        .toString())
                .startsWith("invalid: the agent: the program ended with exit code 127");
        assertThat(play(
                                shell("hang.sh", "read -r line; read -r line"),
                                null,
                                Screenshots.NONE,
                                Duration.ofSeconds(1),
                                null)
                        .verdict())
                .hasToString("invalid: the agent: the program wrote no line within 1 seconds");
    }

    @Test
    void what_does_not_fit_is_refused_before_anything_begins() {
        assertThatThrownBy(() -> play(" ", null, Screenshots.NONE, LONG, null))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("write command:./my-agent");
        assertThatThrownBy(() -> play("true", "klingon", Screenshots.NONE, LONG, null))
                .hasMessageContaining("there is no surface 'klingon'");
        assertThatThrownBy(() -> play("true", null, Screenshots.NONE, Duration.ZERO, null))
                .hasMessageContaining("--agent-timeout");
    }

    private String shell(String name, String text) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, text);
        return "sh '" + script + "'";
    }

    private Outcome play(
            String program,
            @Nullable String surface,
            Screenshots screenshots,
            Duration timeout,
            @Nullable Integer steps) {
        return arena.play(Programs.player(new ProgramSettings(program, surface, screenshots, timeout, steps)));
    }
}
