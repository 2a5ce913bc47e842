package dev.grindstone.tasks.verdict;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as the task asks, for machines by its parts and for people by its text.
 *
 * @param fault what is wrong
 * @param table {@code app.table}; empty when it is not about a row
 * @param key the row's primary key; empty for a row that should have been created
 * @param column the column; null when it is about the whole row
 * @param expected what it should be; null for SQL's NULL, or when nothing was expected
 * @param found what it is; null likewise
 * @param step the episode step that did it; 0 when no step did
 * @param text all of it, in one sentence
 */
public record Reason(
        Fault fault,
        String table,
        String key,
        @Nullable String column,
        @Nullable String expected,
        @Nullable String found,
        int step,
        String text) {

    /** The kinds of things that can be wrong. */
    public enum Fault {
        /** It was asked for and did not happen. */
        MISSING,
        /** It happened, but differently. */
        WRONG,
        /** Nobody asked for it. */
        EXTRA,
        /** The answer is absent, wrong, or was not asked for. */
        ANSWER,
        /** A refusal is absent or was not called for. */
        REFUSAL
    }

    @Override
    public String toString() {
        return text;
    }
}
