package dev.grindstone.server.openenv;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.tasks.instance.Split;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** OpenEnv's Task API: which tasks there are to learn from, to choose by, and to test with. */
final class TaskApiRoutes {

    /** The one environment. */
    static final String NAME = "grindstone";

    @Doc("What the tasks of a split are for.")
    record SplitView(
            @Doc("Its name.") String name,
            @Doc("train, validation or test.") String type) {}

    @Doc("A task, to be given to a reset by split and index, or by its id as 'task'.")
    record TaskSpec(
            @Doc("The instance, task@revision#variant~seed; where one task was asked for.") @Nullable
            String id,

            @Doc("Its split.") String split,
            @Doc("Its place in the split.") int index) {}

    @Doc("A split.")
    record OfSplit(@Doc("Its name.") String split) {}

    @Doc("A place in a split.")
    record AtIndex(
            @Doc("Its name.") String split, @Doc("From 0.") long index) {}

    @Doc("Some places of a split, as a slice of a list: a negative place counts from the end.")
    record InRange(
            @Doc("Its name.") String split,
            @Doc("The first; 0 when left out.") @Nullable Long start,

            @Doc("Behind the last; all when left out.") @Nullable
            Long stop) {}

    @Doc("Tasks of a split.")
    record TaskSpecs(List<TaskSpec> tasks, String envName) {}

    @Doc("How many tasks a split has.")
    record HowMany(int numTasks) {}

    @Doc("One task.")
    record OneTask(TaskSpec task) {}

    @Doc("Some tasks.")
    record SomeTasks(List<TaskSpec> tasks) {}

    private final Catalogue catalogue;

    TaskApiRoutes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get("/list_environments", "listEnvironments", "The names of the environments.")
                        .open()
                        .answers(200, JsonNode.class)
                        .by(http -> names()),
                Operation.get("/{env}/splits", "listSplits", "What tasks are for.")
                        .open()
                        .answers(200, JsonNode.class)
                        .by(http -> splits(http)),
                ask("tasks", "allTasksOfSplit", "All tasks of a split.", OfSplit.class, TaskSpecs.class)
                        .by(http -> {
                            requireOurs(http);
                            return new TaskSpecs(
                                    slice(split(http.bodyAsClass(OfSplit.class).split()), null, null), NAME);
                        }),
                ask("num_tasks", "countTasksOfSplit", "How many tasks a split has.", OfSplit.class, HowMany.class)
                        .by(http -> {
                            requireOurs(http);
                            split(http.bodyAsClass(OfSplit.class).split());
                            return new HowMany(catalogue.size());
                        }),
                ask("task", "taskOfSplit", "One task of a split.", AtIndex.class, OneTask.class)
                        .by(http -> {
                            requireOurs(http);
                            return new OneTask(one(http.bodyAsClass(AtIndex.class)));
                        }),
                ask("task_range", "someTasksOfSplit", "Some tasks of a split.", InRange.class, SomeTasks.class)
                        .by(http -> {
                            requireOurs(http);
                            InRange range = http.bodyAsClass(InRange.class);
                            return new SomeTasks(slice(split(range.split()), range.start(), range.stop()));
                        }));
    }

    private static Operation ask(String what, String id, String summary, Class<?> body, Class<?> answer) {
        return Operation.post("/{env}/" + what, id, summary).open().takes(body).answers(200, answer);
    }

    private static void requireOurs(Context http) {
        String name = http.pathParam("env");
        if (!name.equalsIgnoreCase(NAME)) {
            throw Trouble.unknown("environment", name, "there is one, " + NAME);
        }
    }

    private static ArrayNode names() {
        return Json.MAPPER.createArrayNode().add(NAME);
    }

    private static Object splits(Context http) {
        requireOurs(http);
        List<SplitView> splits = new ArrayList<>();
        Arrays.stream(Split.values()).forEach(split -> splits.add(new SplitView(split.word(), split.word())));
        return splits;
    }

    private static Split split(String name) {
        try {
            return Catalogue.split(name);
        } catch (Fault unknown) {
            throw Trouble.badInput(String.valueOf(unknown.getMessage()), name, "");
        }
    }

    private TaskSpec one(AtIndex wish) {
        Split split = split(wish.split());
        int size = catalogue.size();
        if (wish.index() < 0 || wish.index() >= size) {
            throw Trouble.badInput(
                    "there is no task " + wish.index() + " in " + split.word(),
                    wish.index(),
                    "choose one from 0 to " + (size - 1));
        }
        try (Catalogue.Found found = catalogue.at(split, (int) wish.index())) {
            return new TaskSpec(found.instance().id(), split.word(), (int) wish.index());
        }
    }

    private List<TaskSpec> slice(Split split, @Nullable Long start, @Nullable Long stop) {
        int size = catalogue.size();
        int from = place(Objects.requireNonNullElse(start, 0L), size);
        int until = place(Objects.requireNonNullElse(stop, (long) size), size);
        return IntStream.range(from, Math.max(from, until))
                .mapToObj(index -> new TaskSpec(null, split.word(), index))
                .toList();
    }

    private static int place(long said, int size) {
        long place = said < 0 ? said + size : said;
        return (int) Math.max(0, Math.min(size, place));
    }
}
