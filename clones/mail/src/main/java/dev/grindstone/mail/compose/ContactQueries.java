package dev.grindstone.mail.compose;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.message.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;

/** Finds people to write to; valid inside a turn. */
final class ContactQueries {
    private static final int SUGGESTIONS = 6;

    private final DSLContext db;
    private final long ownerId;

    ContactQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** Who may be meant by the first letters: whom the owner wrote to most, then the people given, then senders. */
    List<Contact> matching(String text, List<Person> people) {
        String needle = text.strip().toLowerCase(Locale.ROOT);
        if (needle.isEmpty()) {
            return List.of();
        }
        List<Contact> candidates = new ArrayList<>(writtenTo());
        people.stream()
                .filter(person -> person.id() != ownerId)
                .forEach(person -> candidates.add(new Contact(person.name(), person.email())));
        candidates.addAll(senders(needle));
        Set<String> seen = new HashSet<>();
        return candidates.stream()
                .filter(contact -> matches(contact, needle))
                .filter(contact -> seen.add(contact.email().toLowerCase(Locale.ROOT)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static boolean matches(Contact contact, String needle) {
        return contact.email().toLowerCase(Locale.ROOT).startsWith(needle)
                || contact.name().toLowerCase(Locale.ROOT).startsWith(needle)
                || Words.of(contact.name()).contains(Words.of(needle).stripTrailing());
    }

    private List<Contact> writtenTo() {
        return db.select(max(RECIPIENT.NAME), lower(RECIPIENT.EMAIL), count())
                .from(RECIPIENT)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(RECIPIENT.MESSAGE_ID))
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.KIND.eq("sent")))
                .groupBy(lower(RECIPIENT.EMAIL))
                .orderBy(count().desc(), lower(RECIPIENT.EMAIL))
                .fetch(row -> new Contact(row.value1(), row.value2()));
    }

    private List<Contact> senders(String needle) {
        return db.select(max(MESSAGE.FROM_NAME), lower(MESSAGE.FROM_EMAIL), count())
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.KIND.eq("received")))
                .and(MESSAGE.FOLDER.ne("spam"))
                .and(lower(MESSAGE.FROM_NAME)
                        .contains(needle)
                        .or(lower(MESSAGE.FROM_EMAIL).contains(needle)))
                .groupBy(lower(MESSAGE.FROM_EMAIL))
                .orderBy(count().desc(), lower(MESSAGE.FROM_EMAIL))
                .limit(50)
                .fetch(row -> new Contact(row.value1(), row.value2()));
    }
}
