package dev.grindstone.episodes.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.kit.change.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesFileTest {
    private static final int ROOMY = 1 << 20;

    private static final Change UPDATE = new Change(
            1, 4, "pad.line", Change.Kind.UPDATE, "7", Collections.singletonMap("text", null), Map.of("text", "a\nb"));
    private static final Change INSERT =
            new Change(2, 4, "pad.line", Change.Kind.INSERT, "8", Map.of(), columns("id", "8", "text", "\u2028<é>"));

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_again_to_the_letter() {
        Evidence written = write(ROOMY, UPDATE, INSERT);

        assertThat(file(ROOMY).read(written))
                .containsExactly(new KeptChange(UPDATE, "\"Milk\""), new KeptChange(INSERT, ""));
    }

    @Test
    void it_has_a_line_a_change_and_the_same_bytes_for_the_same_changes() throws Exception {
        Evidence first = write(ROOMY, UPDATE, INSERT);
        assertThat(Files.readString(folder.resolve("changes.jsonl")).split("\n", -1))
                .containsExactly(
                        "{\"format\":1,\"changes\":2}",
                        "{\"seq\":1,\"step\":4,\"table\":\"pad.line\",\"kind\":\"update\",\"key\":\"7\","
                                + "\"name\":\"\\\"Milk\\\"\",\"before\":{\"text\":null},\"after\":{\"text\":\"a\\nb\"}}",
                        "{\"seq\":2,\"step\":4,\"table\":\"pad.line\",\"kind\":\"insert\",\"key\":\"8\","
                                + "\"name\":\"\",\"before\":{},\"after\":{\"id\":\"8\",\"text\":\"\u2028<é>\"}}",
                        "");
        assertThat(write(ROOMY, UPDATE, INSERT)).isEqualTo(first);
        assertThat(write(ROOMY, INSERT, UPDATE)).isNotEqualTo(first);
    }

    @Test
    void a_log_that_is_too_long_is_not_kept() {
        assertThat(file(100).write("changes.jsonl", List.of(UPDATE, INSERT), Map.of()))
                .isEmpty();
        assertThat(folder.resolve("changes.jsonl")).doesNotExist();
    }

    @Test
    void a_log_that_is_longer_than_any_that_is_kept_is_not_read() {
        Evidence written = write(ROOMY, UPDATE, INSERT);

        assertThatThrownBy(() -> file(100).read(written))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("bytes, and at most 100 are read");
    }

    @Test
    void a_letter_that_was_changed_is_noticed() throws Exception {
        Evidence written = write(ROOMY, UPDATE);
        Path file = folder.resolve("changes.jsonl");
        Files.writeString(file, Files.readString(file).replace("a\\nb", "a\\nc"));

        assertThatThrownBy(() -> file(ROOMY).read(written))
                .isInstanceOf(RecordingException.class)
                .hasMessage("The change log changes.jsonl cannot be used (its bytes are not those that were recorded):"
                        + " replay the run instead");
    }

    @Test
    void another_format_is_named() {
        RecordingFolder place = new RecordingFolder(folder);
        byte[] bytes = "{\"format\":9,\"changes\":0}\n".getBytes(StandardCharsets.UTF_8);
        place.write("changes.jsonl", bytes);
        Evidence evidence = new Evidence("changes.jsonl", Picture.of(bytes).digest());

        assertThatThrownBy(() -> file(ROOMY).read(evidence))
                .hasMessageContaining("it is of format 9, and this Grindstone knows 1");
    }

    @Test
    void a_path_that_leaves_the_folder_is_refused() {
        assertThatThrownBy(() -> file(ROOMY).read(new Evidence("../changes.jsonl", "")))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("../changes.jsonl lies outside of the recording");
    }

    private ChangesFile file(int most) {
        return new ChangesFile(new RecordingFolder(folder), most);
    }

    private Evidence write(int most, Change... changes) {
        return file(most)
                .write("changes.jsonl", List.of(changes), Map.of("pad.line 7", "\"Milk\""))
                .orElseThrow();
    }

    private static Map<String, @Nullable String> columns(String... namesAndValues) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return columns;
    }
}
