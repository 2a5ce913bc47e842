package dev.grindstone.mail.contacts;

import static dev.grindstone.mail.db.Tables.CONTACT;
import static dev.grindstone.mail.db.Tables.CONTACT_GROUP;
import static dev.grindstone.mail.db.Tables.CONTACT_MEMBER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The address book of one mailbox; valid inside a turn. */
final class ContactQueries {
    private final DSLContext db;
    private final long ownerId;

    ContactQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** Everybody, by name. */
    List<Contact> all() {
        return db
                .selectFrom(CONTACT)
                .where(CONTACT.OWNER_ID.eq(ownerId))
                .orderBy(CONTACT.ID)
                .fetch(ContactQueries::read)
                .stream()
                .sorted(Comparator.comparing((Contact each) -> each.label().toLowerCase(Locale.ROOT))
                        .thenComparing(Contact::id))
                .toList();
    }

    Optional<Contact> find(long id) {
        return db.selectFrom(CONTACT)
                .where(CONTACT.OWNER_ID.eq(ownerId).and(CONTACT.ID.eq(id)))
                .fetchOptional(ContactQueries::read);
    }

    /** The contact with that address, in any case; of several the oldest. */
    Optional<Contact> byEmail(String email) {
        return db.selectFrom(CONTACT)
                .where(CONTACT.OWNER_ID.eq(ownerId).and(lower(CONTACT.EMAIL).eq(email.toLowerCase(Locale.ROOT))))
                .orderBy(CONTACT.ID)
                .limit(1)
                .fetchOptional(ContactQueries::read);
    }

    private static Contact read(Record row) {
        return new Contact(
                row.get(CONTACT.ID),
                row.get(CONTACT.NAME),
                row.get(CONTACT.EMAIL),
                row.get(CONTACT.PHONE),
                row.get(CONTACT.JOB_TITLE),
                row.get(CONTACT.COMPANY),
                row.get(CONTACT.NOTES),
                row.get(CONTACT.IS_STARRED));
    }

    /** Writes a contact, new or known. */
    void store(Contact contact) {
        Map<org.jooq.Field<?>, Object> values = Map.of(
                CONTACT.NAME, contact.name(),
                CONTACT.EMAIL, contact.email(),
                CONTACT.PHONE, contact.phone(),
                CONTACT.JOB_TITLE, contact.jobTitle(),
                CONTACT.COMPANY, contact.company(),
                CONTACT.NOTES, contact.notes(),
                CONTACT.IS_STARRED, contact.isStarred());
        if (find(contact.id()).isPresent()) {
            db.update(CONTACT).set(values).where(CONTACT.ID.eq(contact.id())).execute();
        } else {
            db.insertInto(CONTACT)
                    .set(CONTACT.ID, contact.id())
                    .set(CONTACT.OWNER_ID, ownerId)
                    .set(values)
                    .execute();
        }
    }

    void remove(long id) {
        db.deleteFrom(CONTACT).where(CONTACT.ID.eq(id)).execute();
    }

    /** The groups by name. */
    List<Group> groups() {
        return db.select(CONTACT_GROUP.ID, CONTACT_GROUP.NAME, count(CONTACT_MEMBER.CONTACT_ID))
                .from(CONTACT_GROUP)
                .leftJoin(CONTACT_MEMBER)
                .on(CONTACT_MEMBER.GROUP_ID.eq(CONTACT_GROUP.ID))
                .where(CONTACT_GROUP.OWNER_ID.eq(ownerId))
                .groupBy(CONTACT_GROUP.ID, CONTACT_GROUP.NAME)
                .orderBy(lower(CONTACT_GROUP.NAME), CONTACT_GROUP.ID)
                .fetch(row -> new Group(row.value1(), row.value2(), row.value3()));
    }

    /** The ids of the groups of each contact that is in one. */
    Map<Long, List<Long>> memberships() {
        return db
                .select(CONTACT_MEMBER.CONTACT_ID, CONTACT_MEMBER.GROUP_ID)
                .from(CONTACT_MEMBER)
                .join(CONTACT_GROUP)
                .on(CONTACT_GROUP.ID.eq(CONTACT_MEMBER.GROUP_ID))
                .where(CONTACT_GROUP.OWNER_ID.eq(ownerId))
                .orderBy(lower(CONTACT_GROUP.NAME), CONTACT_GROUP.ID, CONTACT_MEMBER.CONTACT_ID)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toList())));
    }

    void storeGroup(long id, String name) {
        if (db.update(CONTACT_GROUP)
                        .set(CONTACT_GROUP.NAME, name)
                        .where(CONTACT_GROUP.ID.eq(id))
                        .execute()
                == 0) {
            db.insertInto(CONTACT_GROUP)
                    .set(CONTACT_GROUP.ID, id)
                    .set(CONTACT_GROUP.OWNER_ID, ownerId)
                    .set(CONTACT_GROUP.NAME, name)
                    .execute();
        }
    }

    void removeGroup(long id) {
        db.deleteFrom(CONTACT_GROUP).where(CONTACT_GROUP.ID.eq(id)).execute();
    }

    /** Puts a contact into a group; nothing happens when it is there. */
    void join(long contact, long group) {
        if (!memberships().getOrDefault(contact, List.of()).contains(group)) {
            db.insertInto(CONTACT_MEMBER)
                    .set(CONTACT_MEMBER.CONTACT_ID, contact)
                    .set(CONTACT_MEMBER.GROUP_ID, group)
                    .execute();
        }
    }

    void leave(long contact, long group) {
        db.deleteFrom(CONTACT_MEMBER)
                .where(CONTACT_MEMBER.CONTACT_ID.eq(contact).and(CONTACT_MEMBER.GROUP_ID.eq(group)))
                .execute();
    }
}
