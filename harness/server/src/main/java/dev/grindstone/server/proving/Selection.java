package dev.grindstone.server.proving;

import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Which instances are proved, and what of them.
 *
 * @param variants of each task and seed at most this many: the first, the last and evenly some between
 * @param mutated of each task and seed, how many of these are run against mutants
 * @param browser whether solutions are played
 */
public record Selection(int variants, int mutated, boolean browser) {

    private static final int OTHERS = 8;

    /** The cases of tasks in the worlds of some seeds, each made when it is asked for. */
    public Iterator<Case> cases(Shelf shelf, List<Task> tasks, List<Long> seeds, Consumer<String> progress) {
        return seeds.stream()
                .flatMap(seed -> tasks.stream().flatMap(task -> cases(shelf, task, seed, progress).stream()))
                .iterator();
    }

    private List<Case> cases(Shelf shelf, Task task, long seed, Consumer<String> progress) {
        try (Start start = Start.of(shelf, task, seed, progress)) {
            int count = start.instances().count(task);
            return cases(start, task, spread(count, variants), count);
        }
    }

    /** The cases of these variants of a task. */
    List<Case> cases(Shelf shelf, Task task, long seed, List<Integer> chosen, Consumer<String> progress) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        try (Start start = Start.of(shelf, task, seed, progress)) {
            return cases(start, task, chosen, start.instances().count(task));
        }
    }

    private List<Case> cases(Start start, Task task, List<Integer> chosen, int count) {
        List<TaskInstance> some = instances(start, task, spread(count, OTHERS));
        List<Case> cases = new ArrayList<>();
        for (TaskInstance instance : instances(start, task, chosen)) {
            List<TaskInstance> others = some.stream()
                    .filter(other -> other.variant() != instance.variant())
                    .toList();
            cases.add(new Case(instance, start.world(), others, kinds(cases.size() < mutated)));
        }
        return cases;
    }

    private List<ProofKind> kinds(boolean mutate) {
        List<ProofKind> kinds = new ArrayList<>(List.of(ProofKind.LAWS));
        if (mutate) {
            kinds.add(ProofKind.MUTANTS);
        }
        if (browser) {
            kinds.add(ProofKind.SOLUTION);
        }
        return kinds;
    }

    private static List<TaskInstance> instances(Start start, Task task, List<Integer> variants) {
        return variants.stream()
                .map(variant -> start.instances().of(task, variant))
                .toList();
    }

    /** Numbers below a count, evenly spread, with the first and the last. */
    static List<Integer> spread(int count, int wanted) {
        if (wanted >= count) {
            return IntStream.range(0, count).boxed().toList();
        }
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < wanted; i++) {
            chosen.add(wanted == 1 ? 0 : (int) ((long) i * (count - 1) / (wanted - 1)));
        }
        return List.copyOf(chosen);
    }
}
