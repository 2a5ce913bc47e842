package dev.grindstone.server.proving;

import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.model.Task;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which instances are proved, and what of them.
 *
 * @param variants of each task and seed at most this many, evenly spread
 * @param mutated of each task and seed, how many of these are run against mutants
 * @param attacked of each task and seed, how many of these are attacked
 * @param browser whether solutions are played
 * @param split what the instances are for; null for all
 */
public record Selection(
        int variants,
        int mutated,
        int attacked,
        boolean browser,
        @Nullable Split split) {

    /** The cases of tasks in the worlds of some seeds, each made when it is asked for. */
    public Iterator<Case> cases(Shelf shelf, List<Task> tasks, List<Long> seeds, Consumer<String> progress) {
        return new Chain<>(seeds.stream()
                .<Iterator<Case>>map(seed -> new Chain<>(tasks.stream()
                        .map(task -> cases(shelf, task, seed, progress))
                        .iterator()))
                .iterator());
    }

    private Iterator<Case> cases(Shelf shelf, Task task, long seed, Consumer<String> progress) {
        try (Start start = Start.of(shelf, task, seed, progress)) {
            // What a variant is for can be told without the world, so the world need not stay open.
            LongStream chosen = start.instances().variants(task).spread(variants, split);
            return new Cases(shelf, task, seed, chosen, this, progress);
        }
    }

    /** What is to be proved of the case of a number, from 0, of its task and seed. */
    List<ProofKind> kinds(int number) {
        List<ProofKind> kinds = new ArrayList<>(List.of(ProofKind.LAWS));
        if (number < mutated) {
            kinds.add(ProofKind.MUTANTS);
        }
        if (browser) {
            kinds.add(ProofKind.SOLUTION);
        }
        if (browser && number < attacked) {
            kinds.add(ProofKind.ATTACKS);
        }
        return kinds;
    }
}
