package dev.grindstone.tasks.instance;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.generate.Generated;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.sql.SqlRunner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the rows that a task's variants are made of, once, and refuses those that make no sound variants. */
final class VariantRows {

    /** The most rows the query of a task may give. */
    static final int MOST = 10_000;

    private final Task task;
    private final World start;

    VariantRows(Task task, World start) {
        this.task = task;
        this.start = start;
    }

    /** The rows, at least one. */
    List<Map<String, @Nullable Object>> read(Passage variants, Map<String, @Nullable Object> given) {
        List<Map<String, @Nullable Object>> rows = query(variants, given);
        if (rows.isEmpty()) {
            throw new TaskException(
                    variants.spot(),
                    "'variants' gives no rows in the world '" + task.world().text() + "'",
                    "loosen its conditions");
        }
        if (new HashSet<>(rows).size() < rows.size()) {
            throw new TaskException(
                    variants.spot(), "'variants' gives the same row twice", "group the rows or say DISTINCT");
        }
        requireOtherNames(rows.get(0).keySet());
        requireDifference(variants, rows);
        return rows;
    }

    private List<Map<String, @Nullable Object>> query(Passage variants, Map<String, @Nullable Object> given) {
        try {
            SqlRunner sql = new SqlRunner(start.connection(), given);
            List<Map<String, @Nullable Object>> rows = sql.first(MOST + 1, variants.text());
            if (rows.size() > MOST) {
                throw new TaskException(
                        variants.spot(),
                        String.format(Locale.ROOT, "'variants' gives more than %,d rows", MOST),
                        "narrow its conditions, or say LIMIT; 'generate' makes more instances of each row");
            }
            return rows;
        } catch (SQLException e) {
            throw new TaskException(variants.spot(), "the SQL fails: " + SqlRunner.message(e), "correct it");
        }
    }

    private void requireOtherNames(Set<String> columns) {
        for (Generated generated : task.generate().all()) {
            Set<String> twice = new TreeSet<>(generated.names());
            twice.retainAll(columns);
            if (!twice.isEmpty()) {
                throw new TaskException(
                        generated.spot(),
                        "'generate." + generated.name() + "' gives {"
                                + twice.iterator().next() + "}, which is a column of 'variants', too",
                        "rename one of the two");
            }
        }
    }

    /** Whether no column is used, but names are that stand for nothing: what is wrong then is told of the names. */
    private boolean isMisspelt(Set<String> used, Set<String> columns) {
        Set<String> strange = new TreeSet<>(used);
        strange.removeAll(Instances.GIVEN);
        strange.removeAll(task.generate().names());
        return !strange.isEmpty() && Collections.disjoint(strange, columns);
    }

    /** Two rows that differ only in columns which nobody uses would be one instance with two names. */
    private void requireDifference(Passage variants, List<Map<String, @Nullable Object>> rows) {
        Set<String> used = Uses.of(task);
        if (isMisspelt(used, rows.get(0).keySet())) {
            return;
        }
        Map<List<@Nullable Object>, Integer> seen = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Object> asked = new ArrayList<>();
            for (Map.Entry<String, @Nullable Object> column : rows.get(row).entrySet()) {
                if (used.contains(column.getKey())) {
                    asked.add(column.getValue());
                }
            }
            Integer same = seen.putIfAbsent(asked, row);
            if (same != null) {
                throw new TaskException(
                        variants.spot(),
                        "'variants' gives rows " + same + " and " + row
                                + " (from 0), which make no difference to goal, change or answer",
                        "use a column that tells them apart there, or group the rows");
            }
        }
    }
}
