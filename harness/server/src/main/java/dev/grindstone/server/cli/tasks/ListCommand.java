package dev.grindstone.server.cli.tasks;

import dev.grindstone.kit.Clone;
import dev.grindstone.server.Home;
import dev.grindstone.server.api.tasks.TagsView;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists tasks and their variants. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List tasks; with the id of a task, or of a folder, all their variants.")
final class ListCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Mixin
    private Packs packs = new Packs();

    @Parameters(paramLabel = "TASK", arity = "0..*", description = "Ids of tasks or of folders of tasks.")
    private List<String> ids = List.of();

    @Option(
            names = "--tag",
            paramLabel = "KIND=WORD",
            description = "Only tasks with this tag, such as hurdles=distractor or apps=mail; all of several.")
    private List<String> tags = List.of();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public void run() {
        Installation installation = Installation.in(Home.ofThisProcess());
        Shelf shelf = packs.shelf(installation);
        List<String> apps = installation.clones().stream().map(Clone::name).toList();
        TagFilter filter = new TagFilter(tags, apps);
        List<Task> tasks = shelf.tasks(ids).stream().filter(filter::accepts).toList();
        if (ids.isEmpty()) {
            tasks.forEach(task -> show(task.id(), task.goal().text(), task));
            return;
        }
        for (Task task : tasks) {
            try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, console::progress)) {
                for (TaskInstance instance : start.instances().all(task)) {
                    show(instance.id(), instance.goal(), task);
                }
            }
        }
    }

    private void show(String id, String goal, Task task) {
        if (json) {
            console.json(Map.of("id", id, "goal", goal, "world", task.world().text(), "tags", TagsView.of(task)));
        } else {
            console.say(String.format("%-38s %s", id, goal.strip().replaceAll("\\s+", " ")));
            console.say(" ".repeat(39) + told(TagsView.of(task)));
        }
    }

    private static String told(TagsView tags) {
        return tags.words().entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> kind.getKey() + ": " + String.join(", ", kind.getValue()))
                .collect(Collectors.joining("; "));
    }
}
