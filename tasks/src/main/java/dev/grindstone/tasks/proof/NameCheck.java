package dev.grindstone.tasks.proof;

import dev.grindstone.kit.change.TableShape;
import dev.grindstone.tasks.component.Component;
import dev.grindstone.tasks.component.Part;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.FailsAt;
import dev.grindstone.tasks.model.FailsAt.Subject;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.model.TextRule;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that the tables and columns a task's rules name exist. */
final class NameCheck {

    private final Task task;
    private final Map<String, TableShape> tables;
    private final Problems problems;

    NameCheck(Task task, Map<String, TableShape> tables, Problems problems) {
        this.task = task;
        this.tables = tables;
        this.problems = problems;
    }

    void run() {
        for (Allowance rule : task.allow()) {
            check(rule.spot(), rule.table(), rule.column());
            rule.where().names().forEach(column -> check(rule.spot(), rule.table(), column));
        }
        for (TextRule rule : task.match()) {
            check(rule.spot(), rule.table(), rule.column());
            rule.where().names().forEach(column -> check(rule.spot(), rule.table(), column));
        }
        for (Component component : task.components()) {
            component.parts().stream()
                    .filter(part -> part.subject() == Part.Subject.ROWS)
                    .forEach(part -> {
                        check(part.spot(), part.table(), part.column());
                        part.where().keySet().forEach(column -> check(part.spot(), part.table(), column));
                    });
        }
        for (NearMiss miss : task.nearMisses()) {
            FailsAt place = miss.failsAt();
            if (place.subject() == Subject.ROWS) {
                check(place.spot(), place.table(), place.column());
            }
        }
    }

    private void check(Spot spot, String table, @Nullable String column) {
        TableShape shape = tables.get(table);
        if (shape == null) {
            problems.add(spot, "the table '" + table + "' does not exist", Nearest.remedy(table, tables.keySet()));
            return;
        }
        List<String> columns = shape.columns().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (column != null && !columns.contains(column)) {
            problems.add(
                    spot, "the table '" + table + "' has no column '" + column + "'", Nearest.remedy(column, columns));
        }
    }
}
