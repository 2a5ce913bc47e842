package dev.grindstone.tasks.verdict;

import dev.grindstone.tasks.problem.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A change that nobody asked for and that an {@code allow} of the task covers.
 *
 * @param rule the line of that {@code allow}
 * @param table {@code app.table}
 * @param key the row's primary key
 * @param column the column; null when a row came or went
 * @param value what the column became; null for SQL's NULL, or when a row came or went
 * @param step the episode step that did it; 0 when no step did
 * @param text all of it, in one sentence
 */
public record Allowed(
        Spot rule,
        String table,
        String key,
        @Nullable String column,
        @Nullable String value,
        int step,
        String text) {

    @Override
    public String toString() {
        return text;
    }
}
