package dev.grindstone.server.shelf;

import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.instance.Variants;
import dev.grindstone.tasks.model.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** How many instances tasks have in the worlds of some seeds, without making any. */
public final class Census {

    /**
     * A task's instances in one world.
     *
     * @param task the task's id with its revision
     * @param rows of its query
     * @param combinations of its generated values, for each row
     * @param splits how many are for what
     * @param isCounted whether these numbers are exact
     */
    public record Entry(
            String task,
            long seed,
            int rows,
            long combinations,
            long instances,
            Map<Split, Long> splits,
            boolean isCounted) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> distinct = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();

    /** Counts tasks in the worlds of seeds, and tells of each world as soon as it is counted. */
    public static Census of(
            Shelf shelf, List<Task> tasks, List<Long> seeds, Consumer<Entry> counted, Consumer<String> progress) {
        Census census = new Census();
        for (long seed : seeds) {
            for (Task task : tasks) {
                try (Start start = Start.of(shelf, task, seed, progress)) {
                    counted.accept(census.add(task, seed, start.instances().variants(task)));
                }
            }
        }
        return census;
    }

    private Entry add(Task task, long seed, Variants variants) {
        Map<Split, Long> splits = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            splits.put(split, variants.count(split));
        }
        Entry entry = new Entry(
                task.id() + "@" + task.revision(),
                seed,
                variants.rows(),
                variants.combinations(),
                variants.count(),
                splits,
                variants.isCounted());
        entries.add(entry);
        tasks.add(entry.task());
        variants.distinctRows().forEach(row -> distinct.put(row, variants.combinations()));
        return entry;
    }

    /** How many tasks were counted. */
    public int tasks() {
        return tasks.size();
    }

    /** How many instances there are in the worlds of a seed. */
    public long instances(long seed) {
        return entries.stream()
                .filter(entry -> entry.seed() == seed)
                .mapToLong(Entry::instances)
                .sum();
    }

    /** How many instances there are in all worlds. */
    public long instances() {
        return entries.stream().mapToLong(Entry::instances).sum();
    }

    /** How many of them differ in what is asked or expected; the same in two worlds counts once. */
    public long distinct() {
        return distinct.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of them are for something. */
    public long instances(Split split) {
        return entries.stream()
                .mapToLong(entry -> entry.splits().getOrDefault(split, 0L))
                .sum();
    }
}
