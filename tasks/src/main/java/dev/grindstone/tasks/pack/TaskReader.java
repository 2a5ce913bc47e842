package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.component.Component;
import dev.grindstone.tasks.component.ComponentReader;
import dev.grindstone.tasks.generate.Generators;
import dev.grindstone.tasks.instance.Uses;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.ExpectedEnding;
import dev.grindstone.tasks.model.ExpectedEnding.NoAnswer;
import dev.grindstone.tasks.model.ExpectedEnding.Refusal;
import dev.grindstone.tasks.model.ExpectedEnding.TypedAnswer;
import dev.grindstone.tasks.model.Limits;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Nothing;
import dev.grindstone.tasks.model.Start;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.model.TextRule;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.refusal.WrittenRefusal;
import dev.grindstone.tasks.solution.Step;
import dev.grindstone.tasks.sql.SqlRules;
import dev.grindstone.tasks.tag.Tags;
import dev.grindstone.tasks.yaml.YamlFile;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one task file; everything that can be said of it without a world is said here. */
final class TaskReader {

    private static final String[] KEYS = {
        "revision",
        "world",
        "start",
        "goal",
        "variants",
        "generate",
        "change",
        "allow",
        "match",
        "answer",
        "infeasible",
        "solution",
        "near_misses",
        "limits",
        "tags",
        "components",
        "apps",
        "people",
        "before",
        "counterparts",
        "happens"
    };

    private final String id;
    private final String file;
    private final Problems problems;

    TaskReader(String id, String file, Problems problems) {
        this.id = id;
        this.file = file;
        this.problems = problems;
    }

    /** The task; empty when the file has problems. */
    Optional<Task> read(byte[] bytes) {
        int before = problems.count();
        Optional<Task> task = YamlFile.read(file, bytes, problems)
                .map(root -> task(root.map(KEYS), new String(bytes, StandardCharsets.UTF_8)));
        // What is unused is told of a task that can be read; of another one, nobody knows.
        task.filter(sound -> problems.count() == before)
                .ifPresent(sound -> Uses.unused(sound).forEach(problems::add));
        return problems.count() == before ? task : Optional.empty();
    }

    private Task task(YamlMap root, String text) {
        Passage world = passage(root, "world");
        Start start = start(root);
        Passage goal = passage(root, "goal");
        ReferenceChange change = root.find("change").map(ChangeReader::read).orElseGet(Nothing::new);
        List<Allowance> allow = each(root, "allow").map(RuleReader::allowance).toList();
        List<TextRule> match = each(root, "match").map(RuleReader::textRule).toList();
        ExpectedEnding ending = ending(root, goal, change);
        List<Step> solution = each(root, "solution")
                .map(StepReader::read)
                .flatMap(Optional::stream)
                .toList();
        requireSolution(root, ending, solution);
        List<NearMiss> nearMisses =
                each(root, "near_misses").map(NearMissReader::read).toList();
        root.need("near_misses").filter(value -> nearMisses.isEmpty()).ifPresent(TaskReader::lacksNearMisses);
        Tags tags = root.find("tags")
                .map(value -> Tags.read(value, solution.size()))
                .orElseGet(() -> Tags.ofSteps(solution.size()));
        List<Component> components =
                root.find("components").map(ComponentReader::read).orElse(List.of());
        Limits limits = BoundsReader.limits(root);
        BoundsReader.requireInTime(root, limits, change);
        return new Task(
                id,
                new Spot(file, 1),
                world,
                start,
                goal,
                variants(root),
                change,
                allow,
                match,
                ending,
                solution,
                nearMisses,
                limits,
                tags,
                components,
                root.find("revision")
                        .map(value -> value.integer(1, Integer.MAX_VALUE))
                        .orElse(1),
                root.find("generate").map(GenerateReader::read).orElse(Generators.NONE),
                BoundsReader.apps(root, start),
                PreparationReader.read(root, limits),
                text);
    }

    private static java.util.stream.Stream<YamlValue> each(YamlMap root, String key) {
        return root.find(key).map(YamlValue::list).orElse(List.of()).stream();
    }

    private static Passage passage(YamlMap root, String key) {
        return root.need(key)
                .map(value -> new Passage(value.spot(), value.text()))
                .orElse(new Passage(root.spot(), ""));
    }

    private static Start start(YamlMap root) {
        Optional<YamlMap> start = root.need("start").map(value -> value.map("app", "as", "path"));
        return new Start(
                start.map(YamlMap::spot).orElse(root.spot()),
                start.map(map -> map.text("app")).orElse(""),
                start.flatMap(map -> map.textIfAny("as")).orElse(null),
                start.flatMap(map -> map.textIfAny("path")).orElse(null));
    }

    private static @Nullable Passage variants(YamlMap root) {
        return root.find("variants")
                .map(value -> {
                    Passage sql = query(value);
                    if (SqlRules.refuseQuery(sql.text()).isEmpty() && !SqlRules.isOrdered(sql.text())) {
                        value.problem("has no ORDER BY", "order by columns that tell all rows apart");
                    }
                    return sql;
                })
                .orElse(null);
    }

    static Passage query(YamlValue value) {
        String text = value.text();
        SqlRules.refuseQuery(text).ifPresent(why -> value.problem(why, "write one SELECT on the start world"));
        return new Passage(value.spot(), text);
    }

    private static ExpectedEnding ending(YamlMap root, Passage goal, ReferenceChange change) {
        Optional<YamlValue> answer = root.find("answer").filter(value -> !isNone(value));
        Optional<YamlValue> infeasible = root.find("infeasible");
        boolean deed = !(change instanceof Nothing);
        if (infeasible.isPresent()) {
            if (answer.isPresent() || deed) {
                infeasible.get().problem("stands beside change or answer", "what cannot be done has neither");
            }
            return refusal(infeasible.get());
        }
        if (answer.isPresent()) {
            return AnswerReader.read(answer.get(), goal.text());
        }
        if (!deed) {
            root.problem("asks for nothing", "add change, answer or infeasible");
        }
        return new NoAnswer();
    }

    private static Refusal refusal(YamlValue value) {
        WrittenRefusal refusal = WrittenRefusal.read(value);
        if (refusal.because().isBlank()) {
            value.problem("lacks the key 'because'", "say for people why it cannot be done");
        }
        return new Refusal(refusal.code(), refusal.because());
    }

    private static boolean isNone(YamlValue value) {
        return value.isText() && value.text().equals("none");
    }

    private void requireSolution(YamlMap root, ExpectedEnding ending, List<Step> solution) {
        root.need("solution").ifPresent(value -> {
            boolean answers = solution.stream().anyMatch(Step.Answer.class::isInstance);
            boolean refuses = solution.stream().anyMatch(Step.Refuse.class::isInstance);
            if (solution.isEmpty()) {
                value.problem(
                        "has no steps", "list what a hand does, such as '- click: {role: button, name: Archive}'");
            } else if (answers != ending instanceof TypedAnswer) {
                value.problem(
                        answers ? "answers a task that wants no answer" : "never answers",
                        answers ? "remove the step answer" : "end with '- answer: \"{answer}\"'");
            } else if (refuses != ending instanceof Refusal) {
                value.problem(
                        refuses ? "refuses a task that can be done" : "never refuses",
                        refuses ? "remove the step infeasible" : "end with '- infeasible: {reason: …}'");
            } else if (ending instanceof Refusal refusal) {
                requireReason(refusal, solution);
            }
        });
    }

    private void requireReason(Refusal refusal, List<Step> solution) {
        for (Step step : solution) {
            if (step instanceof Step.Refuse refuse && refuse.code() != refusal.code()) {
                problems.add(
                        step.spot(),
                        "the solution refuses with " + refuse.code().word(),
                        "the task wants " + refusal.code().word());
            }
        }
    }

    private static void lacksNearMisses(YamlValue value) {
        value.problem("has no entries", "describe at least one plausible wrong ending");
    }
}
