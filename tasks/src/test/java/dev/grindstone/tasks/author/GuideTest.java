package dev.grindstone.tasks.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows the examples as they are. */
class GuideTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern SHOWN = Pattern.compile(
            "\\[`[a-z-]+\\.yaml`]\\((examples/pack/[a-z-]+\\.yaml)\\)\\n\\n```yaml\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```yaml$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void every_example_is_shown_once_and_letter_by_letter() throws IOException {
        String guide = Files.readString(DOCS.resolve("adding-a-task.md"));
        Map<String, String> shown = new TreeMap<>();
        List<MatchResult> blocks = SHOWN.matcher(guide).results().toList();
        blocks.forEach(block -> shown.put(block.group(1), block.group(2)));

        assertThat(shown).isEqualTo(examples());
        assertThat(BLOCK.matcher(guide).results()).as("other YAML in the guide").hasSameSizeAs(blocks);
    }

    @Test
    void what_the_pages_link_to_exists() throws IOException {
        for (String page : List.of("adding-a-task.md", "task-reference.md")) {
            assertThat(LINK.matcher(Files.readString(DOCS.resolve(page)))
                            .results()
                            .map(link -> link.group(1)))
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(DOCS.resolve(target)).exists());
        }
    }

    @Test
    void every_key_of_a_task_file_is_in_the_reference() throws IOException {
        String reference = Files.readString(DOCS.resolve("task-reference.md"));

        assertThat(new SchemaTree().keys(""))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(reference).contains("| `" + key + "` |"));
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(DOCS.resolve("examples/pack"))) {
            for (Path file : files.toList()) {
                examples.put("examples/pack/" + file.getFileName(), Files.readString(file));
            }
        }
        return examples;
    }
}
