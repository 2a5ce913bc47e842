package dev.grindstone.kit.event;

import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of thing that happens in an app, such as {@code mail.delivered}.
 *
 * @param fields what is told of it, by lower-case name; every event of the kind has all of them
 */
public record EventType(String name, Set<String> fields) {

    public EventType {
        fields = Set.copyOf(fields);
    }

    /** A kind with these fields. */
    public static EventType of(String name, String... fields) {
        return new EventType(name, Set.of(fields));
    }

    /** The fields' names in order, for messages. */
    public Set<String> sortedFields() {
        return new TreeSet<>(fields);
    }
}
