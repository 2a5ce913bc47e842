package dev.grindstone.kit.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row that was written: an insert knows the new row, a delete the old one, an update the columns that differ.
 *
 * @param seq position in the log; only its order means something
 * @param step the episode step that caused it, 0 before the first step
 * @param table lower-case {@code app.table}, such as {@code mail.message}
 * @param key the primary key, as {@link RowKey} writes it
 * @param before canonical text by lower-case column; empty for an insert
 * @param after canonical text by lower-case column; empty for a delete
 */
public record Change(
        long seq,
        int step,
        String table,
        Kind kind,
        String key,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {

    /** What happened to the row. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    public Change {
        // Map.copyOf refuses null values, and a column may well be null.
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }
}
