package dev.grindstone.tasks.instance;

import dev.grindstone.kit.people.Person;
import dev.grindstone.tasks.component.Component;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.RowCondition;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.model.TextRule;
import dev.grindstone.tasks.solution.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with its blanks filled: what one episode is about.
 *
 * @param variant which of the variants, from 0
 * @param seed the seed of the world it plays in
 * @param person who is signed in
 * @param path the page open at the start, a path of the app's host
 * @param values what each <code>{name}</code> and {@code :name} stands for
 * @param answer the expected answer; empty when none is wanted
 */
public record TaskInstance(
        Task task,
        long variant,
        long seed,
        Person person,
        String path,
        Map<String, @Nullable Object> values,
        List<String> answer) {

    public TaskInstance {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        answer = List.copyOf(answer);
    }

    /** Stable name, such as {@code mail/archive-sender-notices@1#3~1}. */
    public String id() {
        return InstanceId.of(task, variant, seed).toString();
    }

    /** What the agent is told. */
    public String goal() {
        return fill(task.goal().text());
    }

    /** The name of the world it plays in. */
    public String world() {
        return task.world().text();
    }

    /** The clone whose page is open at the start. */
    public String app() {
        return task.start().app();
    }

    public Limits limits() {
        return task.limits();
    }

    /** Whether the agent has to answer; otherwise what it says in the end is no answer. */
    public boolean wantsAnswer() {
        return task.ending() instanceof TypedAnswer;
    }

    /** The steps of a hand that solves it. */
    public List<Step> solution() {
        Map<String, @Nullable Object> known = new HashMap<>(values);
        if (task.ending() instanceof TypedAnswer typed) {
            known.put(Instances.ANSWER, typed.type().written(answer));
        }
        return task.solution().stream()
                .map(step -> step.fill(text -> Template.fill(text, known)))
                .toList();
    }

    /** What the task allows, for the rows of this variant. */
    public List<Allowance> allow() {
        return task.allow().stream()
                .map(rule -> new Allowance(
                        rule.spot(),
                        rule.table(),
                        rule.kind(),
                        rule.column(),
                        rule.becomes() == null ? null : fill(rule.becomes()),
                        rule.anyValue(),
                        fill(rule.where())))
                .toList();
    }

    /** The bounds of free texts, for the rows of this variant. */
    public List<TextRule> match() {
        return task.match().stream()
                .map(rule -> new TextRule(
                        rule.spot(),
                        rule.table(),
                        rule.column(),
                        fill(rule.where()),
                        rule.contains().stream().map(this::fill).toList(),
                        rule.without().stream().map(this::fill).toList(),
                        rule.regex()))
                .toList();
    }

    /** The named parts of the task, for the rows of this variant. */
    public List<Component> components() {
        return task.components().stream()
                .map(component -> component.fill(this::fill))
                .toList();
    }

    /** A text of the task with its blanks filled. */
    public String fill(String text) {
        return Template.fill(text, values);
    }

    private RowCondition fill(RowCondition where) {
        Map<String, List<@Nullable String>> columns = new LinkedHashMap<>();
        where.columns().forEach((column, allowed) -> {
            List<@Nullable String> filled = new ArrayList<>();
            allowed.forEach(value -> filled.add(value == null ? null : fill(value)));
            columns.put(column, filled);
        });
        return new RowCondition(columns);
    }
}
