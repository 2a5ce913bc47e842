package dev.grindstone.server.proving;

import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The cases of some variants of one task and seed, made a few at a time, so that there may be millions. */
final class Cases implements Iterator<Case> {

    private static final int AT_ONCE = 64;
    private static final int OTHERS = 8;

    private final Shelf shelf;
    private final Task task;
    private final long seed;
    private final PrimitiveIterator.OfLong variants;
    private final Selection selection;
    private final Consumer<String> progress;
    private final Queue<Case> ready = new ArrayDeque<>();
    private int made;

    Cases(Shelf shelf, Task task, long seed, LongStream variants, Selection selection, Consumer<String> progress) {
        this.shelf = shelf;
        this.task = task;
        this.seed = seed;
        this.variants = variants.iterator();
        this.selection = selection;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && variants.hasNext()) {
            makeSome();
        }
        return !ready.isEmpty();
    }

    @Override
    public Case next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all cases of " + task.id() + " were made: ask hasNext first");
        }
        return ready.remove();
    }

    private void makeSome() {
        try (Start start = Start.of(shelf, task, seed, progress)) {
            List<TaskInstance> some = start.instances()
                    .variants(task)
                    .spread(OTHERS, null)
                    .mapToObj(variant -> start.instances().of(task, variant))
                    .toList();
            while (ready.size() < AT_ONCE && variants.hasNext()) {
                TaskInstance instance = start.instances().of(task, variants.nextLong());
                List<TaskInstance> others = some.stream()
                        .filter(other -> other.variant() != instance.variant())
                        .toList();
                ready.add(new Case(instance, start.world(), others, selection.kinds(made)));
                made++;
            }
        }
    }
}
