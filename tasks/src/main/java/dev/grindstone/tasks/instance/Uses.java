package dev.grindstone.tasks.instance;

import dev.grindstone.tasks.generate.Generated;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.model.RowCondition;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.sql.NamedSql;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that decide what is asked of an agent, and what is expected of it. */
public final class Uses {

    private final Set<String> names = new LinkedHashSet<>();

    private Uses() {}

    /** The names a task uses in its goal, its change, its answer and its rules. */
    public static Set<String> of(Task task) {
        Uses uses = new Uses();
        uses.text(task.goal().text());
        if (task.change() instanceof Sql sql) {
            uses.sql(sql.sql());
        } else if (task.change() instanceof Commands commands) {
            commands.calls().forEach(call -> uses.value(call.args()));
        }
        if (task.ending() instanceof TypedAnswer answer) {
            answer.values().forEach(uses::text);
            if (answer.sql() != null) {
                uses.sql(answer.sql());
            }
        }
        task.allow().forEach(rule -> {
            uses.text(rule.becomes());
            uses.condition(rule.where());
        });
        task.match().forEach(rule -> {
            uses.value(rule.contains());
            uses.value(rule.without());
            uses.condition(rule.where());
        });
        return uses.names;
    }

    /** The generated values of a task that make no difference: their variants would be the same, again and again. */
    public static List<Problem> unused(Task task) {
        Set<String> used = of(task);
        return task.generate().all().stream()
                .filter(generated -> Collections.disjoint(generated.tellingNames(), used))
                .map(generated -> new Problem(
                        generated.spot(),
                        "'generate." + generated.name() + "' makes no difference to goal, change or answer",
                        "use " + written(generated) + " there, or remove it"))
                .toList();
    }

    private static String written(Generated generated) {
        return String.join(
                " or ",
                generated.tellingNames().stream()
                        .sorted()
                        .map(name -> "{" + name + "}")
                        .toList());
    }

    private void text(@Nullable String text) {
        names.addAll(Template.names(text == null ? "" : text));
    }

    private void sql(Passage sql) {
        names.addAll(NamedSql.names(NamedSql.parse(sql.text())));
    }

    private void condition(RowCondition where) {
        where.columns().values().forEach(this::value);
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::value);
        } else if (value instanceof Collection<?> many) {
            many.forEach(this::value);
        } else if (value != null) {
            text(value.toString());
        }
    }
}
