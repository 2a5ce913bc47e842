package dev.grindstone.tasks.mutant.rows;

import dev.grindstone.kit.change.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something done to the rows of a world by hand. */
@FunctionalInterface
public interface Edit {

    /**
     * Does it, within the world's turn.
     *
     * @return what it did, for a person
     * @throws ImpossibleException when the world's rules refuse it
     */
    String apply(Rows rows);

    /** Takes one row's change back. */
    static Edit undo(Change change) {
        return switch (change.kind()) {
            case INSERT -> remove(change.table(), change.key());
            case UPDATE -> set(change.table(), change.key(), change.before());
            case DELETE ->
                rows -> {
                    if (change.before().values().stream().anyMatch(Edit::isOnlyADigest)) {
                        throw new ImpossibleException("the log keeps only the digest of what was deleted");
                    }
                    rows.insert(change.table(), change.before());
                    return change.table() + " " + change.key() + " is there again";
                };
        };
    }

    /** Takes one column of an updated row back. */
    static Edit undo(Change change, String column) {
        Map<String, @Nullable String> before = new HashMap<>();
        before.put(column, change.before().get(column));
        return set(change.table(), change.key(), before);
    }

    /** Gives columns of a row other values. */
    static Edit set(String table, String key, Map<String, @Nullable String> values) {
        return rows -> {
            rows.update(table, key, values);
            return table + " " + key + " got " + shown(values);
        };
    }

    /** Gives one column of a row another value. */
    static Edit set(String table, String key, String column, @Nullable String value) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put(column, value);
        return set(table, key, values);
    }

    /** Deletes a row, and those that refer to it if the world insists. */
    static Edit remove(String table, String key) {
        return rows -> {
            rows.delete(table, key);
            return table + " " + key + " was deleted";
        };
    }

    /** Inserts a copy of a row with other values in some columns. */
    static Edit copy(String table, String key, Map<String, @Nullable String> overrides) {
        return rows -> {
            rows.copy(table, key, overrides);
            return "a copy of " + table + " " + key + " came with " + shown(overrides);
        };
    }

    /** The first of several that the world does not refuse. */
    static Edit firstOf(List<Edit> edits) {
        return rows -> {
            String why = "there is nothing to do it with";
            for (Edit edit : edits) {
                try {
                    return rows.attempt(() -> edit.apply(rows));
                } catch (ImpossibleException refused) {
                    why = String.valueOf(refused.getMessage());
                }
            }
            throw new ImpossibleException(why);
        };
    }

    private static boolean isOnlyADigest(@Nullable String value) {
        return value != null && value.matches("sha256:[0-9a-f]{64}");
    }

    private static String shown(Map<String, @Nullable String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + excerpt(entry.getValue()))
                .sorted()
                .toList()
                .toString();
    }

    private static String excerpt(@Nullable String value) {
        return value == null ? "NULL" : value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
