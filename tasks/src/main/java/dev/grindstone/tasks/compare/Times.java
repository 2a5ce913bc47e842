package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.compare.ids.Cell;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/*
 * Two kinds of times stand in rows: when a thing was done, which no task prescribes, and times that were chosen, such as
 * the hour for which a letter was ordered to leave. The rows do not say which is which, and an episode may outlast the
 * chosen time. But a world in which the same was done a little later does: there the first kind is later too.
 */
/** Which of the times in the reference's rows follow the moment of the deed, and by how much. */
public final class Times {

    private final Set<String> chosen = new HashSet<>();
    private final Set<String> waited = new HashSet<>();
    private final Map<String, Set<Duration>> following = new HashMap<>();

    private Times() {}

    /** Whether there are times that could follow the moment of the deed, so that a later run has to tell. */
    public static boolean areUnclear(Collection<Change> changes, WorldTables tables, Instant start) {
        return changes.stream()
                .anyMatch(change -> change.after().entrySet().stream()
                        .anyMatch(column -> column.getValue() != null
                                && tables.holdsTime(change.table(), column.getKey())
                                && !Instant.parse(column.getValue()).isBefore(start)));
    }

    /**
     * Sorts the times of the reference.
     *
     * @param changes of the reference, done at the start
     * @param later the same, done a little later; empty when no times are unclear
     */
    public static Times of(Collection<Change> changes, Collection<Change> later, WorldTables tables, Instant start) {
        return of(changes, later, tables, start, Pace.AT_ONCE);
    }

    /** The same for a deed that took some time. */
    public static Times of(
            Collection<Change> changes, Collection<Change> later, WorldTables tables, Instant start, Pace pace) {
        return of(changes, later, tables, start, pace, false);
    }

    /**
     * The same where somebody may answer when they are back, whenever they were asked: what then came about by itself at
     * one instant, the later run says, may in an episode come at any other.
     *
     * @param somebodyIsAway whether that may be
     */
    public static Times of(
            Collection<Change> changes,
            Collection<Change> later,
            WorldTables tables,
            Instant start,
            Pace pace,
            boolean somebodyIsAway) {
        Times times = new Times();
        Set<String> laterTimes = new HashSet<>();
        later.forEach(change ->
                change.after().forEach((column, value) -> laterTimes.add(place(change, column) + value)));
        Set<String> waited = somebodyIsAway ? waited(changes, laterTimes, tables, start, pace) : Set.of();
        for (Change change : changes) {
            change.after().forEach((column, value) -> {
                if (value != null && tables.holdsTime(change.table(), column)) {
                    Instant time = Instant.parse(value);
                    String place = place(change, column);
                    if (waited.contains(value)) {
                        times.waited.add(place);
                    } else if (time.isBefore(start) || laterTimes.contains(place + value)) {
                        times.chosen.add(place + value);
                    } else {
                        times.following
                                .computeIfAbsent(place, key -> new HashSet<>())
                                .addAll(pace.afterPart(change, Duration.between(start, time)));
                    }
                }
            });
        }
        return times;
    }

    /** The instants at which something came about by itself that does not follow the moment of the deed. */
    private static Set<String> waited(
            Collection<Change> changes, Set<String> laterTimes, WorldTables tables, Instant start, Pace pace) {
        Set<String> waited = new HashSet<>();
        for (Change change : changes) {
            if (!pace.asked().containsKey(Row.anchor(change))) {
                change.after().forEach((column, value) -> {
                    if (value != null
                            && tables.holdsTime(change.table(), column)
                            && Instant.parse(value).isAfter(start)
                            && laterTimes.contains(place(change, column) + value)) {
                        waited.add(value);
                    }
                });
            }
        }
        return waited;
    }

    /** A time of the reference. */
    Cell expected(Change change, String column, String value) {
        return chosen.contains(place(change, column) + value) ? Cell.of(value) : Cell.DURING_EPISODE;
    }

    /** A time of the agent's: where the reference's follow the deed, any is right that follows a deed of the episode. */
    Cell actual(Change change, String column, String value, Span span) {
        String place = place(change, column);
        if (chosen.contains(place + value)) {
            return Cell.of(value);
        }
        if (waited.contains(place) && span.covers(value)) {
            return Cell.DURING_EPISODE;
        }
        Instant time = Instant.parse(value);
        boolean follows = following.getOrDefault(place, Set.of()).stream().anyMatch(after -> span.covers(time, after));
        return follows ? Cell.DURING_EPISODE : Cell.of(value);
    }

    private static String place(Change change, String column) {
        return change.table() + "." + column + " ";
    }
}
