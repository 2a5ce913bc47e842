package dev.grindstone.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in any source file, tests included. */
class SourcesTest {

    private static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int LONGEST_FILE_LINES = 300;
    private static final int MOST_TYPES_IN_A_PACKAGE = 16;

    private static final Pattern COMMENT = Pattern.compile("\\s*(//|/\\*|\\*)");
    private static final Pattern SKIPPED = Pattern.compile("@(Disabled|Ignore)\\b|\\bassumeTrue\\(|\\bAssumptions\\.");
    private static final Pattern SLEEP =
            Pattern.compile("Thread\\.sleep\\(|waitForTimeout\\(|TimeUnit\\.[A-Z]+\\.sleep");
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TODO|FIXME|XXX|TEMP)\\b");

    @Test
    void the_scan_saw_sources() {
        assertThat(sources()).hasSizeGreaterThan(300).anyMatch(file -> file.endsWith("SourcesTest.java"));
    }

    @Test
    void no_test_is_skipped() {
        assertThat(having(SKIPPED)).isEmpty();
    }

    @Test
    void nothing_sleeps() {
        assertThat(having(SLEEP)).isEmpty();
    }

    @Test
    void nothing_is_left_over() {
        assertThat(having(LEFT_OVER)).isEmpty();
    }

    @Test
    void files_are_short() {
        assertThat(sources().stream()
                        .filter(file -> code(file) > LONGEST_FILE_LINES)
                        .map(SourcesTest::shown))
                .isEmpty();
    }

    @Test
    void packages_are_small() {
        Map<String, Long> types = sources().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> shown(file.getParent()), TreeMap::new, Collectors.counting()));

        types.values().removeIf(count -> count <= MOST_TYPES_IN_A_PACKAGE);
        assertThat(types).isEmpty();
    }

    private static List<String> having(Pattern pattern) {
        Predicate<Path> notThisFile = file -> !file.endsWith("SourcesTest.java");
        return sources().stream()
                .filter(notThisFile)
                .flatMap(file -> lines(file).stream()
                        .filter(line -> pattern.matcher(line).find())
                        .map(line -> shown(file) + ": " + line.strip()))
                .toList();
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(CHECKOUT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !shown(file).contains("target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of code: neither blank, nor an import, nor a comment. */
    private static long code(Path file) {
        return lines(file).stream()
                .filter(line -> !line.isBlank()
                        && !line.startsWith("import ")
                        && !COMMENT.matcher(line).lookingAt())
                .count();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Path file) {
        return CHECKOUT.relativize(file).toString();
    }
}
