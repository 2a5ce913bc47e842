package dev.grindstone.mail.arrival;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the labels of one mailbox. */
final class LabelQueries {
    /** A label on a message. */
    record Carried(long messageId, long labelId) {}

    private final DSLContext db;
    private final long ownerId;

    LabelQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    Optional<Long> find(String name) {
        return db.select(LABEL.ID)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId).and(LABEL.NAME.eq(name)))
                .fetchOptional(LABEL.ID);
    }

    void insert(long id, String name, @Nullable String color) {
        db.insertInto(LABEL)
                .set(LABEL.ID, id)
                .set(LABEL.OWNER_ID, ownerId)
                .set(LABEL.NAME, name)
                .set(LABEL.COLOR, color)
                .execute();
    }

    /** The name of a label that must be there; {@code command} begins what an error says. */
    String require(String command, long id) {
        return db.select(LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId).and(LABEL.ID.eq(id)))
                .fetchOptional(LABEL.NAME)
                .orElseThrow(() -> new IllegalArgumentException(
                        command + ": the argument 'label' is '" + id + "', which is no label of this mailbox"));
    }

    /** Gives a label another name, and those below it in the tree another beginning. */
    void rename(long id, String before, String name) {
        if (find(name).isPresent()) {
            throw new IllegalArgumentException("mail.editLabel: there is a label '" + name + "': choose another name");
        }
        db.select(LABEL.ID, LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId).and(LABEL.NAME.startsWith(before + "/")))
                .orderBy(LABEL.ID)
                .fetch()
                .forEach(below -> db.update(LABEL)
                        .set(LABEL.NAME, name + below.value2().substring(before.length()))
                        .where(LABEL.ID.eq(below.value1()))
                        .execute());
        db.update(LABEL).set(LABEL.NAME, name).where(LABEL.ID.eq(id)).execute();
    }

    void inList(long id, String when) {
        db.update(LABEL).set(LABEL.IN_LIST, when).where(LABEL.ID.eq(id)).execute();
    }

    void inMessages(long id, boolean shown) {
        db.update(LABEL).set(LABEL.IN_MESSAGES, shown).where(LABEL.ID.eq(id)).execute();
    }

    /** Removes a label, from the messages first: so the change log can be undone from its end. */
    void delete(long id) {
        db.deleteFrom(MESSAGE_LABEL).where(MESSAGE_LABEL.LABEL_ID.eq(id)).execute();
        db.deleteFrom(LABEL).where(LABEL.ID.eq(id)).execute();
    }

    void color(long id, @Nullable String color) {
        db.update(LABEL).set(LABEL.COLOR, color).where(LABEL.ID.eq(id)).execute();
    }

    /** Puts the labels on the messages. */
    void attach(List<Carried> carried) {
        if (!carried.isEmpty()) {
            db.batch(db.insertInto(MESSAGE_LABEL, MESSAGE_LABEL.MESSAGE_ID, MESSAGE_LABEL.LABEL_ID)
                            .values((Long) null, null))
                    .bind(carried.stream()
                            .map(one -> new Object[] {one.messageId(), one.labelId()})
                            .toArray(Object[][]::new))
                    .execute();
        }
    }
}
