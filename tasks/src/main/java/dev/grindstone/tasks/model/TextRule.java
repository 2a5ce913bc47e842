package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column whose text the agent words itself. Case and the width of white space do not matter.
 *
 * @param where the rows it is about, by the values they were given
 * @param contains pieces that must all occur
 * @param without pieces none of which may occur
 * @param regex a pattern that must be found; null for none
 */
public record TextRule(
        Spot spot,
        String table,
        String column,
        RowCondition where,
        List<String> contains,
        List<String> without,
        @Nullable String regex) {

    public TextRule {
        contains = List.copyOf(contains);
        without = List.copyOf(without);
    }

    /** What the rule misses in a text, such as {@code contain "Thursday"}; empty when the text is fine. */
    public Optional<String> lacking(@Nullable String text) {
        String found = normal(text == null ? "" : text);
        for (String piece : contains) {
            if (!found.contains(normal(piece))) {
                return Optional.of("contain \"" + piece + "\"");
            }
        }
        for (String piece : without) {
            if (found.contains(normal(piece))) {
                return Optional.of("not contain \"" + piece + "\"");
            }
        }
        if (regex != null
                && !Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(found)
                        .find()) {
            return Optional.of("match /" + regex + "/");
        }
        return Optional.empty();
    }

    /** A text in lower case, with each run of white space as one blank. */
    static String normal(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
