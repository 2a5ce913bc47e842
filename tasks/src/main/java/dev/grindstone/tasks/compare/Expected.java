package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What should have happened: the changes of the world in which the task was done right.
 *
 * @param changes one a row
 * @param asked names of the rows that the task's own change wrote; the others came about by themselves
 * @param times which times follow the moment of the deed
 * @param rows reads rows of that world
 */
public record Expected(List<Change> changes, Set<String> asked, Times times, RowLookup rows) {

    public Expected {
        changes = List.copyOf(changes);
        asked = Set.copyOf(asked);
    }

    /** The names of the rows that were written, as {@link #asked} has them. */
    public static Set<String> names(List<Change> changes) {
        return changes.stream().map(Row::anchor).collect(Collectors.toSet());
    }

    /** The name of the row that a change is about. */
    public static String name(Change change) {
        return Row.anchor(change);
    }

    boolean isAsked(Change change) {
        return asked.contains(Row.anchor(change));
    }
}
