package dev.grindstone.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.assets.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contract classes are an interface for machines: no stylesheet may hang looks on them. */
class StyleTest {
    private static final Pattern NOT_A_SELECTOR = Pattern.compile("(?s)/\\*.*?\\*/|url\\(.*?\\)|\\{[^{}]*}");
    private static final Pattern CLASS = Pattern.compile("(?<![0-9])\\.[A-Za-z_][\\w-]*");

    @Test
    void no_stylesheet_names_a_class() {
        Map<String, byte[]> sheets = Resources.below(ChatClone.class, ".css");

        assertThat(sheets).hasSizeGreaterThan(8);
        sheets.forEach((path, bytes) -> assertThat(classes(new String(bytes, StandardCharsets.UTF_8)))
                .as(path)
                .isEmpty());
    }

    @Test
    void a_class_in_a_selector_would_be_seen() {
        assertThat(classes("@layer feature { .zA > td { margin: .5px } [role=row] a.x7:hover { color: red } }"))
                .containsExactly(".zA", ".x7");
    }

    private static List<String> classes(String css) {
        List<String> found = new ArrayList<>();
        Matcher matcher = CLASS.matcher(NOT_A_SELECTOR.matcher(css).replaceAll(" "));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
