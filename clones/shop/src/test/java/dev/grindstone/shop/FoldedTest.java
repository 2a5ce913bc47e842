package dev.grindstone.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What is folded is opened by a button: browsers tell no role of a summary, and without one it cannot be asked for. */
class FoldedTest {
    private static final Path TEMPLATES = Path.of("src/main/java");

    @Test
    void every_summary_has_the_role_of_a_button_and_a_name() throws IOException {
        List<Element> summaries;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            summaries = files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .flatMap(file -> Jsoup.parse(text(file)).select("summary").stream())
                    .toList();
        }

        assertThat(summaries).hasSizeGreaterThan(20).allSatisfy(summary -> {
            assertThat(summary.attr("role")).as(summary.outerHtml()).isEqualTo("button");
            assertThat(summary.attr("aria-label") + summary.text())
                    .as(summary.outerHtml())
                    .isNotBlank();
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
