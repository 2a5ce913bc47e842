package dev.grindstone.server.regrading;

import dev.grindstone.tasks.check.Asked;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/*
 * Another text of a task may number its variants otherwise, so a number says little. A variant is what its names stand
 * for. Names that only one of the two texts knows are left out; with none in common the goal has to be the same.
 */
/** Finds the instance that a run was about in the task as it is now. */
final class SameInstance {

    /** Variants that are looked through when the run's number no longer leads to its own. */
    private static final long MOST = 20_000;

    private SameInstance() {}

    /** The instance; empty when there is none, or when it cannot be told which. */
    static Optional<TaskInstance> find(Instances instances, Task task, Asked asked) {
        long count = instances.count(task);
        if (asked.variant() >= 0 && asked.variant() < count) {
            TaskInstance atItsPlace = instances.of(task, asked.variant());
            if (isSame(atItsPlace, asked)) {
                return Optional.of(atItsPlace);
            }
        }
        List<TaskInstance> same = count > MOST
                ? List.of()
                : instances.all(task).stream()
                        .filter(instance -> isSame(instance, asked))
                        .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static boolean isSame(TaskInstance instance, Asked asked) {
        Map<String, @Nullable String> now = Asked.texts(instance);
        Set<String> names = new TreeSet<>(asked.values().keySet());
        names.retainAll(now.keySet());
        boolean haveSameValues =
                names.stream().allMatch(name -> Objects.equals(asked.values().get(name), now.get(name)));
        boolean tellsVariants = !Instances.GIVEN.containsAll(names)
                || Instances.GIVEN.containsAll(asked.values().keySet());
        return haveSameValues
                && (tellsVariants || instance.goal().strip().equals(asked.goal().strip()));
    }
}
