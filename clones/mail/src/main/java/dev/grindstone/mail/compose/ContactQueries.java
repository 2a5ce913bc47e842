package dev.grindstone.mail.compose;

import static dev.grindstone.mail.db.Tables.CONTACT;
import static dev.grindstone.mail.db.Tables.CONTACT_GROUP;
import static dev.grindstone.mail.db.Tables.CONTACT_MEMBER;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;

import dev.grindstone.kit.people.Person;
import dev.grindstone.mail.message.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Who may be meant by the first letters: groups, whom the owner wrote to most, contacts, the people given, senders.
     *
     * @param unsaved whether those whom the owner only wrote to or heard from are meant too
     */
    List<Offer> matching(String text, List<Person> people, boolean unsaved) {
        String needle = text.strip().toLowerCase(Locale.ROOT);
        if (needle.isEmpty()) {
            return List.of();
        }
        Map<String, Contact> saved = saved();
        List<Contact> candidates = new ArrayList<>(writtenTo().stream()
                .filter(each -> unsaved || saved.containsKey(each.email()))
                .toList());
        candidates.addAll(saved.values());
        people.stream()
                .filter(person -> person.id() != ownerId)
                .forEach(person -> candidates.add(new Contact(person.name(), person.email())));
        if (unsaved) {
            candidates.addAll(senders(needle));
        }
        Set<String> seen = new HashSet<>();
        return Stream.concat(
                        groups().stream().filter(group -> matches(group.face(), needle)),
                        candidates.stream()
                                // By the name that the owner gave them.
                                .map(each -> saved.getOrDefault(each.email().toLowerCase(Locale.ROOT), each))
                                .filter(contact -> matches(contact, needle))
                                .filter(contact -> seen.add(contact.email().toLowerCase(Locale.ROOT)))
                                .map(Offer::of))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static boolean matches(Contact contact, String needle) {
        return contact.email().toLowerCase(Locale.ROOT).startsWith(needle)
                || contact.name().toLowerCase(Locale.ROOT).startsWith(needle)
                || Words.of(contact.name()).contains(Words.of(needle).stripTrailing());
    }

    /** The contacts that have an address, by that in lower case, in order of their names. */
    private Map<String, Contact> saved() {
        Map<String, Contact> saved = new LinkedHashMap<>();
        db.select(CONTACT.NAME, CONTACT.EMAIL)
                .from(CONTACT)
                .where(CONTACT.OWNER_ID.eq(ownerId).and(CONTACT.EMAIL.ne("")))
                .orderBy(lower(CONTACT.NAME), CONTACT.ID)
                .forEach(row -> saved.putIfAbsent(
                        row.value2().toLowerCase(Locale.ROOT), new Contact(row.value1(), row.value2())));
        return saved;
    }

    /** The groups that have members with an address. */
    private List<Offer> groups() {
        Map<String, List<Contact>> members = new LinkedHashMap<>();
        db.select(CONTACT_GROUP.NAME, CONTACT.NAME, CONTACT.EMAIL)
                .from(CONTACT_GROUP)
                .join(CONTACT_MEMBER)
                .on(CONTACT_MEMBER.GROUP_ID.eq(CONTACT_GROUP.ID))
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_MEMBER.CONTACT_ID))
                .where(CONTACT_GROUP.OWNER_ID.eq(ownerId).and(CONTACT.EMAIL.ne("")))
                .orderBy(lower(CONTACT_GROUP.NAME), CONTACT_GROUP.ID, lower(CONTACT.NAME), CONTACT.ID)
                .forEach(row -> members.computeIfAbsent(row.value1(), name -> new ArrayList<>())
                        .add(new Contact(row.value2(), row.value3())));
        return members.entrySet().stream()
                .map(each -> Offer.of(each.getKey(), each.getValue()))
                .toList();
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
