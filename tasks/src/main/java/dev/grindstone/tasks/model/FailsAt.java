package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;
import org.jspecify.annotations.Nullable;

/**
 * The place at which a near miss must fail.
 *
 * @param table {@code app.table}; empty unless the subject is {@link Subject#ROWS}
 * @param column null when whole rows are missing or too much
 */
public record FailsAt(
        Spot spot, Subject subject, String table, @Nullable String column) {

    /** What a verdict may find fault with. */
    public enum Subject {
        ROWS,
        ANSWER,
        REFUSAL
    }

    @Override
    public String toString() {
        return switch (subject) {
            case ROWS -> column == null ? table : table + "." + column;
            case ANSWER -> "the answer";
            case REFUSAL -> "the refusal";
        };
    }
}
