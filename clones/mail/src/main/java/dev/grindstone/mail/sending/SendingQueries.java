package dev.grindstone.mail.sending;

import static dev.grindstone.mail.db.Tables.PREFERENCE;

import java.time.Duration;
import org.jooq.DSLContext;

/** What a mailbox's owner chose about sending. */
final class SendingQueries {
    private static final int UNDO_SECONDS = 10;

    private SendingQueries() {}

    /** How long the owner can take a message back. */
    static Duration undoWindow(DSLContext db, long ownerId) {
        Integer seconds = db.select(PREFERENCE.UNDO_SECONDS)
                .from(PREFERENCE)
                .where(PREFERENCE.OWNER_ID.eq(ownerId))
                .fetchOne(PREFERENCE.UNDO_SECONDS);
        return Duration.ofSeconds(seconds == null ? UNDO_SECONDS : seconds);
    }
}
