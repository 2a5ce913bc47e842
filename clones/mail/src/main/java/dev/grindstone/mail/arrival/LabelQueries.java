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
