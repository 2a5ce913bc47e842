package dev.grindstone.server.api.tasks;

import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.InstanceId;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.instance.Variants;
import dev.grindstone.tasks.model.Task;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be played. */
public final class TaskRoutes {

    @Doc("All tasks, by id.")
    record TaskList(
            List<TaskView> tasks,

            @Doc("The folders they lie in that say what they are.")
            List<PackView> packs) {}

    @Doc("Some of a task's instances in one world.")
    record InstanceList(
            @Doc("How many variants the task has in this world, whatever they are for.")
            long count,

            @Doc("In order of their variants.") List<InstanceView> instances,

            @Doc("The variant to go on from; left out when there are no more.") @Nullable
            Long next) {}

    @Doc("One instance of a task.")
    record InstanceView(
            @Doc("Its id, task@revision#variant~seed.") String id,
            @Doc("The variant, from 0.") long variant,
            @Doc("What it is for.") Split split,
            @Doc("What is asked for.") String goal) {}

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
                                shelf.pack().tasks().stream().map(TaskView::of).toList(),
                                shelf.pack().manifests().stream()
                                        .map(PackView::of)
                                        .toList())),
                Operation.get("/v1/tasks/{pack}/{name}", "listInstances", "A task's instances in one world.")
                        .query("seed", "The seed of the world; 1 when left out.")
                        .query("split", "Only what is for this: train, validation or test.")
                        .query("from", "The first variant; 0 when left out.")
                        .query("limit", "How many, up to 1000; 100 when left out.")
                        .may(400, "A parameter cannot be used; the remedy says what can.")
                        .answers(200, InstanceList.class)
                        .by(http -> instances(
                                shelf.task(http.pathParam("pack") + "/" + http.pathParam("name")),
                                InstancePage.of(http))));
    }

    private InstanceList instances(Task task, InstancePage page) {
        try (Start start = Start.of(shelf, task, page.seed(), progress)) {
            Variants variants = start.instances().variants(task);
            long[] found = variants.from(page.from(), page.split())
                    .limit(page.limit() + 1L)
                    .toArray();
            return new InstanceList(
                    variants.count(),
                    Arrays.stream(found)
                            .limit(page.limit())
                            .mapToObj(variant -> new InstanceView(
                                    InstanceId.of(task, variant, page.seed()).toString(),
                                    variant,
                                    variants.split(variant),
                                    start.instances().of(task, variant).goal()))
                            .toList(),
                    found.length > page.limit() ? found[page.limit()] : null);
        }
    }
}
