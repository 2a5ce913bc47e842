package dev.grindstone.kit.event;

import dev.grindstone.kit.people.Person;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that happened to somebody: a letter came to a mailbox, a post to a member of a channel.
 *
 * @param name of its {@link EventType}
 * @param hearer whom it happened to
 * @param fields what is told of it, by name; plain text, cut after {@value #LONGEST_FIELD} characters
 */
public record Event(String name, Person hearer, Map<String, String> fields) {

    /** Nobody who answers by rules needs more, and what is kept for later has to fit its column. */
    static final int LONGEST_FIELD = 2_000;

    public Event {
        Map<String, String> cut = new HashMap<>(fields);
        cut.replaceAll((field, text) -> text.length() > LONGEST_FIELD ? text.substring(0, LONGEST_FIELD) : text);
        fields = Map.copyOf(cut);
    }
}
