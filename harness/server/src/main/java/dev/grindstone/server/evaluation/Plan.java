package dev.grindstone.server.evaluation;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is played in an evaluation: instances, each with the image of its world. */
public final class Plan {

    /**
     * One instance.
     *
     * @param world the image of its world, from which its start is made
     */
    public record Entry(TaskInstance instance, Image world) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Plan() {}

    /**
     * Which tasks, and how many of their instances.
     *
     * @param ids of tasks, of folders of tasks, or of instances; all tasks when there are none
     * @param seeds the seeds of the worlds, for tasks
     * @param variants how many variants of each task and seed at most, evenly spread
     * @param split what the variants are for; null for all
     * @param filter which tasks are wanted
     */
    public record Wish(
            List<String> ids,
            List<Long> seeds,
            int variants,
            @Nullable Split split,
            Predicate<Task> filter) {
        public Wish {
            ids = List.copyOf(ids);
            seeds = List.copyOf(seeds);
            if (variants < 1) {
                throw Trouble.badInput("--variants " + variants + " is too few", variants, "give 1 or more");
            }
        }
    }

    /**
     * Finds what is wished for.
     *
     * @throws Trouble when an id is none, or nothing fits
     */
    public static Plan of(Shelf shelf, Wish wish, Consumer<String> progress) {
        Plan plan = new Plan();
        List<String> tasks = new ArrayList<>();
        for (String id : wish.ids()) {
            if (!id.matches(".*[@#~].*")) {
                tasks.add(id);
                continue;
            }
            Wanted wanted = Wanted.of(shelf, id, null, null);
            try (Start start = Start.of(shelf, wanted, progress)) {
                plan.add(start.instance(wanted), start.world());
            }
        }
        if (!tasks.isEmpty() || wish.ids().isEmpty()) {
            List<Task> wanted =
                    shelf.tasks(tasks).stream().filter(wish.filter()).toList();
            wish.seeds().forEach(seed -> wanted.forEach(task -> plan.add(shelf, task, seed, wish, progress)));
        }
        if (plan.entries.isEmpty()) {
            throw Trouble.unknown(
                    "instance that fits", String.join(" ", wish.ids()), "ask for others, or for fewer tags");
        }
        return plan;
    }

    private void add(Shelf shelf, Task task, long seed, Wish wish, Consumer<String> progress) {
        try (Start start = Start.of(shelf, task, seed, progress)) {
            start.instances()
                    .variants(task)
                    .spread(wish.variants(), wish.split())
                    .forEach(variant -> add(start.instance(task, variant), start.world()));
        }
    }

    private void add(TaskInstance instance, Image world) {
        entries.put(instance.id(), new Entry(instance, world));
    }

    /** What is played, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The ids of what is played. */
    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }
}
