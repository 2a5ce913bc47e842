package dev.grindstone.mail.arrival;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the labels of one mailbox. */
final class LabelQueries {
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

    void color(long id, String color) {
        db.update(LABEL).set(LABEL.COLOR, color).where(LABEL.ID.eq(id)).execute();
    }

    void attach(long labelId, long messageId) {
        db.insertInto(MESSAGE_LABEL)
                .set(MESSAGE_LABEL.LABEL_ID, labelId)
                .set(MESSAGE_LABEL.MESSAGE_ID, messageId)
                .execute();
    }
}
