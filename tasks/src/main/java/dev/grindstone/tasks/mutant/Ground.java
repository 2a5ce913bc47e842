package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.kit.people.Person;
import dev.grindstone.tasks.check.RightEnding;
import dev.grindstone.tasks.compare.Expected;
import dev.grindstone.tasks.compare.Span;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.mutant.rows.Edit;
import dev.grindstone.tasks.mutant.rows.Rows;
import dev.grindstone.tasks.mutant.rows.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What mutants are made from: a world in which the task was done right, and all that this changed.
 *
 * @param atOnce the net changes right after the reference change
 * @param atRest the net changes when all that was set in motion has come to rest
 * @param asked names of the rows that the change itself wrote; the others came about by themselves
 * @param rows the rows of that world at rest; valid during its turn
 * @param span the time it took
 * @param people everybody in the world, by id
 */
record Ground(
        TaskInstance instance,
        Schema schema,
        List<Change> atOnce,
        List<Change> atRest,
        Set<String> asked,
        Rows rows,
        Span span,
        List<Person> people) {

    /** Rows of which there may be very many are represented by this many, evenly spread. */
    static final int ROWS = 12;

    /** The rows of the change that a check looks at. */
    List<Change> changed() {
        return atRest.stream()
                .filter(change -> schema.counts(change.table()))
                .filter(change ->
                        change.kind() != Kind.UPDATE || !columns(change).isEmpty())
                .toList();
    }

    /** The same, of some kinds, but not more rows of a table than a person would want to see. */
    List<Change> changed(Kind... kinds) {
        return changed().stream()
                .filter(change -> List.of(kinds).contains(change.kind()))
                .collect(Collectors.groupingBy(
                        Change::table, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)))
                .values()
                .stream()
                .flatMap(rows -> spread(rows).stream())
                .toList();
    }

    /** Whether the change itself wrote a row, so that the row must be as asked. */
    boolean isAsked(Change change) {
        return asked.contains(Expected.name(change));
    }

    /** The columns a change gave values, without the key and those that no check looks at. */
    List<String> columns(Change change) {
        return change.after().keySet().stream()
                .filter(column -> schema.counts(change.table(), column))
                .filter(column -> !schema.key(change.table()).contains(column))
                .toList();
    }

    /** The keys of the rows of a table that the change wrote. */
    Set<String> touched(String table) {
        return atRest.stream()
                .filter(change -> change.table().equals(table))
                .map(Change::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The task done right, and then some edits. */
    Mutant edited(String name, Edit... edits) {
        return new Mutant(name, List.of(right()), List.of(), List.of(edits), RightEnding.of(instance));
    }

    /** The same, with the edits made before anything that was set in motion happens. */
    Mutant editedAtOnce(String name, Edit... edits) {
        return new Mutant(name, List.of(right()), List.of(edits), List.of(), RightEnding.of(instance));
    }

    /** Other changes than the right one. */
    Mutant acted(String name, Collection<Mutant.Act> acts) {
        return new Mutant(name, List.copyOf(acts), List.of(), List.of(), RightEnding.of(instance));
    }

    /** The task done right, and then the wrong words. */
    Mutant ended(String name, Ending ending) {
        return new Mutant(name, List.of(right()), List.of(), List.of(), ending);
    }

    /** The right change by the right person. */
    Mutant.Act right() {
        return new Mutant.Act(instance, instance.task().change());
    }

    /** The first, the last and evenly some between. */
    static <T> List<T> spread(List<T> all) {
        int last = all.size() - 1;
        return all.size() <= ROWS
                ? all
                : IntStream.range(0, ROWS)
                        .map(i -> Math.round((float) i * last / (ROWS - 1)))
                        .distinct()
                        .mapToObj(all::get)
                        .toList();
    }
}
