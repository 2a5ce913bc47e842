package dev.grindstone.server.api.tasks;

import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import java.util.function.Consumer;

/** What can be played. */
public final class TaskRoutes {

    @Doc("All tasks, by id.")
    record TaskList(List<TaskView> tasks) {}

    @Doc("A task's variants in its world.")
    record InstanceList(List<InstanceView> instances) {}

    @Doc("One variant of a task.")
    record InstanceView(
            @Doc("The task's id and the variant.") String id,
            @Doc("The variant, from 0.") int variant,
            @Doc("What is asked for.") String goal) {

        private static InstanceView of(TaskInstance instance) {
            return new InstanceView(instance.id(), instance.variant(), instance.goal());
        }
    }

    private final Shelf shelf;
    private final Consumer<String> progress;

    /** Routes over the tasks of a shelf. */
    public TaskRoutes(Shelf shelf, Consumer<String> progress) {
        this.shelf = shelf;
        this.progress = progress;
    }

    /** The operations. */
    public List<Operation> operations() {
        return List.of(
                Operation.get("/v1/tasks", "listTasks", "All tasks, by id.")
                        .answers(200, TaskList.class)
                        .by(http -> new TaskList(
                                shelf.pack().tasks().stream().map(TaskView::of).toList())),
                Operation.get("/v1/tasks/{pack}/{name}", "listInstances", "A task's variants in its world.")
                        .answers(200, InstanceList.class)
                        .by(http -> instances(shelf.task(http.pathParam("pack") + "/" + http.pathParam("name")))));
    }

    private InstanceList instances(Task task) {
        try (Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, progress)) {
            return new InstanceList(
                    start.instances().all(task).stream().map(InstanceView::of).toList());
        }
    }
}
