package dev.grindstone.mail.events;

import static dev.grindstone.mail.db.Tables.EVENT;
import static org.jooq.impl.DSL.max;

import dev.grindstone.mail.db.tables.records.EventRecord;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** The events that the owner of one mailbox wrote down; valid inside a turn. */
final class EventQueries {
    private final DSLContext db;
    private final long ownerId;

    EventQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    Optional<Event> find(long id) {
        return db.selectFrom(EVENT)
                .where(EVENT.OWNER_ID.eq(ownerId).and(EVENT.ID.eq(id)))
                .fetchOptional(EventQueries::read);
    }

    /** The greatest id so far; 0 without events. */
    long newest() {
        Long id = db.select(max(EVENT.ID))
                .from(EVENT)
                .where(EVENT.OWNER_ID.eq(ownerId))
                .fetchOne(max(EVENT.ID));
        return id == null ? 0 : id;
    }

    /** Those with a greater id. */
    List<Event> after(long id) {
        return db.selectFrom(EVENT)
                .where(EVENT.OWNER_ID.eq(ownerId).and(EVENT.ID.gt(id)))
                .orderBy(EVENT.ID)
                .fetch(EventQueries::read);
    }

    private static Event read(EventRecord row) {
        return new Event(
                row.getId(),
                row.getUid(),
                row.getRevision(),
                row.getTitle(),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getIsAllDay(),
                row.getPlace(),
                row.getDescription(),
                Address.parseAll(row.getGuests()),
                row.getThreadId());
    }

    /** Writes an event, new or known. */
    void store(Event event) {
        EventRecord row =
                Objects.requireNonNullElseGet(db.fetchOne(EVENT, EVENT.ID.eq(event.id())), () -> db.newRecord(EVENT));
        row.setId(event.id());
        row.setOwnerId(ownerId);
        row.setUid(event.uid());
        row.setRevision(event.revision());
        row.setTitle(event.title());
        row.setStartsAt(event.start());
        row.setEndsAt(event.end());
        row.setIsAllDay(event.isAllDay());
        row.setPlace(event.place());
        row.setDescription(event.description());
        row.setGuests(String.join(", ", Answering.headers(event.guests())));
        row.setThreadId(event.thread());
        row.store();
    }

    void remove(long id) {
        db.deleteFrom(EVENT)
                .where(EVENT.OWNER_ID.eq(ownerId).and(EVENT.ID.eq(id)))
                .execute();
    }
}
