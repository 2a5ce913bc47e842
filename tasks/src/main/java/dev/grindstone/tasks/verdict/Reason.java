package dev.grindstone.tasks.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param row the row it is about, by column: as it is, or as it should have been created; empty when it is about none
 */
public record Reason(
        Fault fault,
        String table,
        String key,
        @Nullable String column,
        @Nullable String expected,
        @Nullable String found,
        int step,
        String text,
        Map<String, @Nullable String> row) {

    public Reason {
        row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
    }

    /** A reason that is not about a row of which anything is known. */
    public Reason(
            Fault fault,
            String table,
            String key,
            @Nullable String column,
            @Nullable String expected,
            @Nullable String found,
            int step,
            String text) {
        this(fault, table, key, column, expected, found, step, text, Map.of());
    }

    /** The same without the row, which may be large: what is worth storing. */
    public Reason withoutRow() {
        return new Reason(fault, table, key, column, expected, found, step, text);
    }

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
