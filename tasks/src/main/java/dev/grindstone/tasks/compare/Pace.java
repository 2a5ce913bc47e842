package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * When the reference did the parts of its deed. Nobody has to wait as long as it did, so a time that follows a part may be
 * earlier or later by as much as the agent did that part earlier or later.
 *
 * @param parts time between the beginning of the deed and each of its parts, in order
 * @param asked the same for the rows that the deed itself wrote, by name; what came about by itself may follow any part
 */
public record Pace(List<Duration> parts, Map<String, Duration> asked) {

    /** All was done at once. */
    public static final Pace AT_ONCE = new Pace(List.of(Duration.ZERO), Map.of());

    public Pace {
        parts = List.copyOf(parts);
        asked = Map.copyOf(asked);
    }

    /** How long after a part of the deed something may have happened that happened so long after its beginning. */
    List<Duration> afterPart(Change change, Duration afterDeed) {
        Duration own = asked.get(Row.anchor(change));
        return (own == null ? parts : List.of(own))
                .stream()
                        .filter(part -> part.compareTo(afterDeed) <= 0)
                        .map(afterDeed::minus)
                        .toList();
    }
}
