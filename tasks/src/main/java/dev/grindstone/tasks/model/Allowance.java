package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that a task does not ask for and does not mind. It excuses what is too much, never what is missing.
 *
 * @param table {@code app.table}
 * @param kind rows that may come or go, or columns that may change
 * @param column for updates, the one column that may change
 * @param becomes the only new value that column may have; null for any, as told by {@code anyValue}
 * @param anyValue whether the column may get any value
 * @param where the rows it is about, as they were before the change
 */
public record Allowance(
        Spot spot,
        String table,
        Kind kind,
        @Nullable String column,
        @Nullable String becomes,
        boolean anyValue,
        RowCondition where) {

    /** What is excused. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    /** Whether this excuses that a column of an existing row got a value. */
    public boolean excusesUpdate(
            String changedTable,
            String changedColumn,
            @Nullable String value,
            Map<String, @Nullable String> rowBefore) {
        return kind == Kind.UPDATE
                && table.equals(changedTable)
                && changedColumn.equals(column)
                && (anyValue || Objects.equals(becomes, value))
                && where.holdsFor(rowBefore);
    }

    /** Whether this excuses that a row came or went. */
    public boolean excusesRow(Kind what, String changedTable, Map<String, @Nullable String> row) {
        return kind == what && table.equals(changedTable) && where.holdsFor(row);
    }
}
