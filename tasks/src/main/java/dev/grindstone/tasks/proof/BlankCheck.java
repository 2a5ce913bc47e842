package dev.grindstone.tasks.proof;

import dev.grindstone.tasks.component.Component;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.instance.Template;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.model.RowCondition;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.model.TextRule;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.solution.Step;
import dev.grindstone.tasks.sql.NamedSql;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every <code>{name}</code> and {@code :name} of a task is a column of its variants. */
final class BlankCheck {

    private final Task task;
    private final Set<String> known;
    private final Problems problems;

    BlankCheck(TaskInstance instance, Problems problems) {
        this.task = instance.task();
        this.known = new HashSet<>(instance.values().keySet());
        this.problems = problems;
    }

    void run() {
        text(task.goal().spot(), task.goal().text(), known);
        change(task.change());
        for (Allowance rule : task.allow()) {
            condition(rule.spot(), rule.where());
            text(rule.spot(), rule.becomes(), known);
        }
        for (TextRule rule : task.match()) {
            condition(rule.spot(), rule.where());
            rule.contains().forEach(piece -> text(rule.spot(), piece, known));
            rule.without().forEach(piece -> text(rule.spot(), piece, known));
        }
        for (Component component : task.components()) {
            component.fill(value -> {
                text(component.spot(), value, known);
                return value;
            });
        }
        Set<String> forSolution = new HashSet<>(known);
        if (task.ending() instanceof TypedAnswer) {
            forSolution.add(Instances.ANSWER);
        }
        for (Step step : task.solution()) {
            step.fill(text -> {
                text(step.spot(), text, forSolution);
                return text;
            });
        }
        for (NearMiss miss : task.nearMisses()) {
            if (miss.change() != null) {
                change(miss.change());
            }
            if (miss.ending() instanceof Ending.Answered answered) {
                text(miss.spot(), answered.text(), known);
            }
        }
    }

    private void change(ReferenceChange change) {
        if (change instanceof Sql sql) {
            sql(sql.sql());
        } else if (change instanceof Commands commands) {
            commands.calls().forEach(call -> value(call.spot(), call.args()));
        }
    }

    private void sql(Passage sql) {
        for (String name : NamedSql.names(NamedSql.parse(sql.text()))) {
            if (!known.contains(name)) {
                problems.add(
                        sql.spot(),
                        "the parameter :" + name + " is not a column of 'variants'",
                        Nearest.remedy(name, known));
            }
        }
    }

    private void condition(Spot spot, RowCondition where) {
        where.columns().values().stream()
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .forEach(value -> text(spot, value, known));
    }

    private void value(Spot spot, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> value(spot, entry));
        } else if (value instanceof Collection<?> many) {
            many.forEach(entry -> value(spot, entry));
        } else if (value != null) {
            text(spot, value.toString(), known);
        }
    }

    private void text(Spot spot, @Nullable String text, Set<String> names) {
        for (String name : Template.names(text == null ? "" : text)) {
            if (!names.contains(name)) {
                problems.add(spot, "{" + name + "} is not a column of 'variants'", Nearest.remedy(name, names));
            }
        }
    }
}
