package dev.grindstone.tasks.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a rule to some rows: each named column has one of the listed values.
 *
 * @param columns texts, compared with the canonical text of a column; null stands for SQL's NULL
 */
public record RowCondition(Map<String, List<@Nullable String>> columns) {

    public RowCondition {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** A condition that every row meets. */
    public static RowCondition none() {
        return new RowCondition(Map.of());
    }

    /** Whether a row has one of the listed values in each of the columns. */
    public boolean holdsFor(Map<String, @Nullable String> row) {
        return columns.entrySet().stream().allMatch(column -> column.getValue().contains(row.get(column.getKey())));
    }

    public Set<String> names() {
        return columns.keySet();
    }
}
