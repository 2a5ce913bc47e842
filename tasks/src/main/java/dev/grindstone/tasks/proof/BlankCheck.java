package dev.grindstone.tasks.proof;

import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.persona.Personas;
import dev.grindstone.tasks.component.Component;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.Template;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Preparation;
import dev.grindstone.tasks.model.Preparation.Counterpart;
import dev.grindstone.tasks.model.Preparation.Happening;
import dev.grindstone.tasks.model.Preparation.Knower;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every <code>{name}</code> and {@code :name} of a task is a column of its variants. */
final class BlankCheck {

    private final Task task;
    private final Set<String> known;
    private final Map<String, EventType> events;
    private final Problems problems;

    /**
     * @param known the columns of the variants and the names every task knows
     * @param events all kinds of events, by name
     */
    BlankCheck(Task task, Set<String> known, Map<String, EventType> events, Problems problems) {
        this.task = task;
        this.known = Set.copyOf(known);
        this.events = events;
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
        preparation(task.preparation());
    }

    private void preparation(Preparation preparation) {
        preparation
                .people()
                .forEach(person -> value(
                        person.spot(),
                        List.of(person.name(), person.email(), person.title(), person.company()),
                        known));
        preparation.knowers().forEach(this::knower);
        change(preparation.before());
        preparation.counterparts().forEach(this::rule);
        for (Happening happening : preparation.happens()) {
            Passage as = happening.as();
            text(happening.spot(), as == null ? null : as.text(), known);
            happening.orders().forEach(call -> value(call.spot(), call.args(), known));
        }
    }

    /** In what somebody answers, blanks are fields of the event as well; which of the two a blank is must be clear. */
    private void rule(Counterpart rule) {
        text(rule.who().spot(), rule.who().text(), known);
        rule.when().with(text -> {
            text(rule.spot(), text, known);
            return text;
        });
        EventType event = events.get(rule.on().text());
        if (event == null) {
            return;
        }
        Set<String> names = new HashSet<>(known);
        names.addAll(event.fields());
        for (Call call : rule.orders()) {
            value(call.spot(), call.args(), names);
            for (String name : Template.names(call.args().toString())) {
                if (known.contains(name) && event.fields().contains(name)) {
                    problems.add(
                            call.spot(),
                            "{" + name + "} is a column of 'variants' and a field of " + event.name(),
                            "give the column another name");
                }
            }
        }
    }

    /** In what somebody says, blanks are fields of their events as well. */
    private void knower(Knower knower) {
        text(knower.who().spot(), knower.who().text(), known);
        Set<String> names = new HashSet<>(known);
        Set<String> own = Personas.blanks(knower.persona(), events);
        names.addAll(own);
        knower.persona().with(text -> {
            text(knower.spot(), text, names);
            for (String name : Template.names(text)) {
                if (known.contains(name) && own.contains(name)) {
                    problems.add(
                            knower.spot(),
                            "{" + name + "} is a column of 'variants' and a field of what they hear",
                            "give the column another name");
                }
            }
            return text;
        });
    }

    private void change(ReferenceChange change) {
        if (change instanceof Sql sql) {
            sql(sql.sql(), known);
        } else if (change instanceof Commands commands) {
            Set<String> names = new HashSet<>(known);
            for (Call call : commands.calls()) {
                call.lead().finds().forEach((name, sql) -> {
                    sql(sql, names);
                    names.add(name);
                });
                value(call.spot(), call.args(), names);
            }
        }
    }

    private void sql(Passage sql, Set<String> names) {
        for (String name : NamedSql.names(NamedSql.parse(sql.text()))) {
            if (!names.contains(name)) {
                problems.add(
                        sql.spot(),
                        "the parameter :" + name + " is not a column of 'variants'",
                        Nearest.remedy(name, names));
            }
        }
    }

    private void condition(Spot spot, RowCondition where) {
        where.columns().values().stream()
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .forEach(value -> text(spot, value, known));
    }

    private void value(Spot spot, @Nullable Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> value(spot, entry, names));
        } else if (value instanceof Collection<?> many) {
            many.forEach(entry -> value(spot, entry, names));
        } else if (value != null) {
            text(spot, value.toString(), names);
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
