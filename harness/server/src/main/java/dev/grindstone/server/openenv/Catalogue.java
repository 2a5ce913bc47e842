package dev.grindstone.server.openenv;

import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.instance.Variants;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/*
 * Tasks have millions of instances, and OpenEnv's clients ask for all of a split at once. So a split has as many places for
 * each task, one of each before the second of any: its first hundred are of a hundred tasks. Which instance stands at a place is
 * found out when it is asked for, because to ask each task for its variants takes longer than a client waits. A task with
 * fewer instances for a split has them several times; in the place of one that has none stands the next task that has.
 */
/** Which instance of a task stands where in a split. */
final class Catalogue {

    private static final int OF_EACH_TASK = 10;
    /** How many variants are looked at for them: eight in ten are for the largest split, one in ten for each other. */
    private static final long LOOKED_AT = 500;

    private final Shelf shelf;
    private final Consumer<String> progress;

    /** An instance, and what it starts from. */
    record Found(Start start, TaskInstance instance) implements AutoCloseable {

        Image image() {
            return start.image(instance);
        }

        @Override
        public void close() {
            start.close();
        }
    }

    Catalogue(Shelf shelf, Consumer<String> progress) {
        this.shelf = shelf;
        this.progress = progress;
    }

    /** The split of a name. */
    static Split split(@Nullable String name) {
        for (Split split : Split.values()) {
            if (split.word().equals(name == null ? Split.TRAIN.word() : name.toLowerCase(Locale.ROOT))) {
                return split;
            }
        }
        throw Fault.invalid(
                "value_error", "split", "there is no split '" + name + "': choose train, validation or test", null);
    }

    /** How many places each split has. */
    int size() {
        return OF_EACH_TASK * shelf.pack().tasks().size();
    }

    /** The instance that a reset asks for. */
    Found find(Reset reset) {
        String named = reset.task();
        if (named == null) {
            return at(split(reset.split()), place(reset));
        }
        Wanted wanted = Wanted.of(shelf, named, null, null);
        Start start = Start.of(shelf, wanted, progress);
        try {
            return new Found(start, start.instance(wanted));
        } catch (RuntimeException none) {
            start.close();
            throw none;
        }
    }

    private int place(Reset reset) {
        Long index = reset.index();
        if (index == null) {
            return reset.seed() == null ? 0 : (int) Math.floorMod(reset.seed(), (long) size());
        }
        if (index < 0 || index >= size()) {
            throw Fault.invalid(
                    "value_error",
                    "index",
                    "there is no task " + index + ": choose one from 0 to " + (size() - 1),
                    null);
        }
        return index.intValue();
    }

    /** The instance at a place of a split. */
    Found at(Split split, int place) {
        List<Task> tasks = shelf.pack().tasks();
        for (int skipped = 0; skipped < tasks.size(); skipped++) {
            Task task = tasks.get((place + skipped) % tasks.size());
            Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, progress);
            Found found = inRound(start, task, split, place / tasks.size());
            if (found != null) {
                return found;
            }
        }
        throw Fault.invalid("value_error", "split", "there is no task for " + split.word(), null);
    }

    /** That of a round, which keeps the start open; null, with the start closed, when the task has none for the split. */
    private static @Nullable Found inRound(Start start, Task task, Split split, int round) {
        Found found = null;
        try {
            long[] variants = variants(start, task, split);
            if (variants.length > 0) {
                found = new Found(start, start.instance(task, variants[round % variants.length]));
            }
            return found;
        } finally {
            if (found == null) {
                start.close();
            }
        }
    }

    private static long[] variants(Start start, Task task, Split split) {
        Variants variants = start.instances().variants(task);
        return LongStream.range(0, Math.min(variants.count(), LOOKED_AT))
                .filter(variant -> variants.split(variant) == split)
                .limit(OF_EACH_TASK)
                .toArray();
    }
}
