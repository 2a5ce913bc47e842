package dev.grindstone.server.mcp.tool;

import static dev.grindstone.episodes.surface.mcp.Parameters.none;
import static dev.grindstone.episodes.surface.mcp.Parameters.text;

import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.mcp.ToolSpec;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells which tasks there are: what is asked, never how it is checked. */
final class TaskListTool {

    private final Shelf shelf;

    TaskListTool(Shelf shelf) {
        this.shelf = shelf;
    }

    AgentTool tool() {
        return AgentTool.outside(
                new ToolSpec(
                        "task_list",
                        "List tasks",
                        "List the tasks that episodes can be started for. Names in braces differ from variant to"
                                + " variant.",
                        none().takes("app", text("Only tasks that start in this app, such as mail."))
                                .schema(),
                        true,
                        false),
                (arguments, raw, caller) -> list(arguments));
    }

    private ToolReply list(Fields arguments) {
        String app = arguments.textOrNull("app");
        List<Task> tasks = shelf.pack().tasks().stream()
                .filter(task -> app == null || task.start().app().equals(app))
                .toList();
        if (tasks.isEmpty()) {
            throw new ToolFailure("No task starts in an app of that name: leave 'app' out to see all tasks");
        }
        ObjectNode structured = JsonNodeFactory.instance.objectNode();
        ArrayNode list = structured.putArray("tasks");
        tasks.forEach(task -> list.addObject()
                .put("task", task.id())
                .put("app", task.start().app())
                .put("goal", task.goal().text()));
        String text = tasks.stream()
                .map(task ->
                        "- " + task.id() + ": " + task.goal().text().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n", "### Tasks\n", ""));
        return ToolReply.text(text, structured);
    }
}
