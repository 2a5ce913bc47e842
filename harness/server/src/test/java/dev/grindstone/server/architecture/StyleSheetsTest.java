package dev.grindstone.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in a style sheet of a clone: what makes every page slow, or two pictures of it unequal. */
class StyleSheetsTest {

    private static final Path CLONES =
            Path.of("..", "..", "clones").toAbsolutePath().normalize();

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** A rule's selectors, and what it says. */
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    /** Boxes before and after every element: each is styled for each element that the page has. */
    private static final Pattern EVERY_BEFORE = Pattern.compile("(^\\s*|,\\s*|[^>+~\\s]\\s+)\\*?::(before|after)");

    private static final Pattern MOTION = Pattern.compile("\\b(animation|transition)\\b");

    /** The value of an attribute is no key by which a browser finds a rule, its name is. */
    private static final Pattern PART_BY_VALUE = Pattern.compile("data-x-part|data-part=");

    private record Rule(String sheet, String selectors, String says) {}

    @Test
    void no_rule_is_about_every_before_and_after() {
        assertThat(rules().filter(rule -> EVERY_BEFORE.matcher(rule.selectors).find()))
                .isEmpty();
    }

    @Test
    void what_is_drawn_before_and_after_an_element_moves_in_live_worlds_only() {
        assertThat(rules().filter(rule -> rule.selectors.contains("::"))
                        .filter(rule -> !rule.selectors.contains("[data-time=\"live\"]"))
                        .filter(rule -> MOTION.matcher(rule.says).find()))
                .isEmpty();
    }

    @Test
    void parts_are_named_by_attributes_of_their_own() {
        assertThat(rules().filter(rule -> PART_BY_VALUE.matcher(rule.selectors).find()))
                .isEmpty();
        assertThat(rules().filter(rule -> rule.selectors.contains("[data-part-")))
                .hasSizeGreaterThan(1000);
    }

    private static Stream<Rule> rules() {
        return sheets().stream().flatMap(StyleSheetsTest::rules);
    }

    private static Stream<Rule> rules(Path sheet) {
        try {
            String text = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
            String name = CLONES.relativize(sheet).toString();
            return RULE.matcher(text).results().map(rule -> new Rule(name, rule.group(1), rule.group(2)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> sheets() {
        try (Stream<Path> files = Files.walk(CLONES)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
