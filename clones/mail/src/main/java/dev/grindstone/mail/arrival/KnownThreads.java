package dev.grindstone.mail.arrival;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.mail.message.Message;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * Which conversation a key means: that of the newest message whose message id begins with the key, in the mailbox or
 * among those about to be written. So the mailbox itself remembers its keys.
 */
final class KnownThreads {
    /** A message and the conversation it lies in. */
    record Place(long messageId, long threadId) {}

    private final DSLContext db;
    private final long ownerId;
    private final NavigableMap<String, Place> known = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();

    KnownThreads(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** What the message ids of a conversation begin with, after the {@code <}; a key ends at the first dot. */
    static String prefix(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-") + ".";
    }

    /** The newest message of the conversation. */
    Optional<Place> newest(String key) {
        String first = "<" + prefix(key);
        String last = first + '\uffff';
        if (asked.add(first)) {
            readStored(first, last);
        }
        return known.subMap(first, last).values().stream().max(Comparator.comparingLong(Place::messageId));
    }

    /** Remembers a message that is not written yet. */
    void add(Message message) {
        known.put(message.messageId(), new Place(message.id(), message.threadId()));
    }

    private void readStored(String first, String last) {
        db.select(MESSAGE.MESSAGE_ID, MESSAGE.ID, MESSAGE.THREAD_ID)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId))
                .and(MESSAGE.MESSAGE_ID.ge(first).and(MESSAGE.MESSAGE_ID.lt(last)))
                .orderBy(MESSAGE.ID)
                .forEach(row -> known.put(row.value1(), new Place(row.value2(), row.value3())));
    }
}
