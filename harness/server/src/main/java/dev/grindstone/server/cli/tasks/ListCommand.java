package dev.grindstone.server.cli.tasks;

import dev.grindstone.kit.Clone;
import dev.grindstone.server.Home;
import dev.grindstone.server.api.tasks.TagsView;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.cli.console.TagFilter;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.instance.Variants;
import dev.grindstone.tasks.model.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists tasks and their instances. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List tasks; with the id of a task, of a folder or of an instance, or with --split, instances.")
final class ListCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Parameters(
            paramLabel = "TASK",
            arity = "0..*",
            description = "Ids of tasks, of folders of tasks, or of instances.")
    private List<String> ids = List.of();

    @Option(
            names = "--tag",
            paramLabel = "KIND=WORD",
            description = "Only tasks with this tag, such as hurdles=distractor or apps=mail; all of several.")
    private List<String> tags = List.of();

    @Option(names = "--split", paramLabel = "SPLIT", description = "Only what is for this: ${COMPLETION-CANDIDATES}.")
    private @Nullable Split split;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of the worlds (default: the id's, or " + Installation.DEFAULT_SEED + ").")
    private @Nullable Long seed;

    @Option(
            names = "--limit",
            paramLabel = "N|all",
            converter = HowMany.class,
            defaultValue = "100",
            description = "How many instances of each task (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public void run() {
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        TagFilter filter = new TagFilter(
                tags, installation.clones().stream().map(Clone::name).toList());
        if (ids.isEmpty() && split == null) {
            shelf.pack().tasks().stream().filter(filter::accepts).forEach(task -> show(shelf, task));
            return;
        }
        List<String> instances = ids.stream().filter(ListCommand::isInstance).toList();
        for (String id : instances) {
            Wanted wanted = Wanted.of(shelf, id, null, seed);
            try (Start start = Start.of(shelf, wanted, console::progress)) {
                Variants variants = start.instances().variants(wanted.task());
                show(start.instance(wanted), variants.split(wanted.variant()));
            }
        }
        List<String> others = ids.stream().filter(id -> !isInstance(id)).toList();
        if (instances.isEmpty() || !others.isEmpty()) {
            shelf.tasks(others).stream().filter(filter::accepts).forEach(task -> list(shelf, task));
        }
    }

    private static boolean isInstance(String id) {
        return id.matches(".*[@#~].*");
    }

    private void list(Shelf shelf, Task task) {
        try (Start start = Start.of(shelf, task, seed == null ? Installation.DEFAULT_SEED : seed, console::progress)) {
            Variants variants = start.instances().variants(task);
            LongStream all = limit == Integer.MAX_VALUE
                    ? variants.all(split)
                    : variants.all(split).limit(limit);
            all.forEach(variant -> show(start.instances().of(task, variant), variants.split(variant)));
            long left = (split == null ? variants.count() : variants.count(split)) - limit;
            if (left > 0) {
                console.progress(
                        String.format(Locale.ROOT, "%,d more of %s; --limit shows more of them", left, task.id()));
            }
        }
    }

    private void show(TaskInstance instance, Split of) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", instance.id());
            map.put("split", of.word());
            map.put("goal", instance.goal());
            map.put("world", instance.world());
            map.put("tags", TagsView.of(instance.task()));
            console.json(map);
        } else {
            console.say(String.format("%-44s %-10s %s", instance.id(), of.word(), oneLine(instance.goal())));
        }
    }

    private void show(Shelf shelf, Task task) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", task.id());
            map.put("revision", task.revision());
            shelf.pack().manifest(task).ifPresent(pack -> map.put("pack", pack.name() + " " + pack.version()));
            map.put("goal", task.goal().text());
            map.put("world", task.world().text());
            map.put("tags", TagsView.of(task));
            console.json(map);
        } else {
            console.say(String.format(
                    "%-40s %s",
                    task.id() + "@" + task.revision(), oneLine(task.goal().text())));
            console.say(" ".repeat(41) + told(TagsView.of(task)));
        }
    }

    private static String told(TagsView tags) {
        return tags.words().entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> kind.getKey() + ": " + String.join(", ", kind.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String oneLine(String goal) {
        return goal.strip().replaceAll("\\s+", " ");
    }
}
