package dev.grindstone.server.evaluation.report;

import dev.grindstone.server.api.tasks.TagsView;
import dev.grindstone.server.evaluation.EvaluationSettings;
import dev.grindstone.server.evaluation.Plan;
import dev.grindstone.server.evaluation.Run;
import dev.grindstone.tasks.model.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What came of an evaluation; the text of {@code results.json}.
 *
 * @param format of this file; {@link #FORMAT}
 * @param settings what it is of
 * @param total of all runs
 * @param apps of the runs of tasks about each app; a task may be about several
 * @param tags of the runs of tasks with each tag, by kind of tag
 * @param templates of the runs of each task
 * @param tasks of the runs of each instance
 * @param pricesOf the day of the list prices
 */
public record Summary(
        int format,
        EvaluationSettings settings,
        Line total,
        List<Line> apps,
        Map<String, List<Line>> tags,
        List<Line> templates,
        List<Line> tasks,
        String pricesOf) {

    /** The one there is. */
    public static final int FORMAT = 1;

    /** Puts the runs of a plan together. */
    static Summary of(EvaluationSettings settings, Plan plan, List<Run> runs, String pricesOf) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        plan.entries()
                .forEach(entry ->
                        tasks.put(entry.instance().id(), entry.instance().task()));
        Map<String, List<Line>> tags = new LinkedHashMap<>();
        for (String kind : List.of("skill", "length", "hurdles")) {
            tags.put(kind, lines(runs, run -> words(tasks, run, kind)));
        }
        tags.values().removeIf(List::isEmpty);
        return new Summary(
                FORMAT,
                settings,
                Line.of("all", runs),
                lines(runs, run -> words(tasks, run, "apps")),
                tags,
                lines(runs, run -> List.of(template(tasks, run))),
                lines(runs, run -> List.of(run.instance())),
                pricesOf);
    }

    private static List<String> words(Map<String, Task> tasks, Run run, String kind) {
        Task task = tasks.get(run.instance());
        return task == null ? List.of() : TagsView.of(task).words().getOrDefault(kind, List.of());
    }

    private static String template(Map<String, Task> tasks, Run run) {
        Task task = tasks.get(run.instance());
        return task == null ? run.instance() : task.id() + "@" + task.revision();
    }

    private static List<Line> lines(Collection<Run> runs, Function<Run, List<String>> names) {
        Map<String, List<Run>> groups = new TreeMap<>();
        for (Run run : runs) {
            names.apply(run)
                    .forEach(name -> groups.computeIfAbsent(name, each -> new ArrayList<>())
                            .add(run));
        }
        return groups.entrySet().stream()
                .map(group -> Line.of(group.getKey(), group.getValue()))
                .toList();
    }
}
