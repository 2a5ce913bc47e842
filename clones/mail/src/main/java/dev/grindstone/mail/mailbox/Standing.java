package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation waits for.
 *
 * @param snoozedUntil when it comes back; null when it is not snoozed
 * @param muted whether its answers stay out of the inbox
 * @param pending what is going to be sent in it, soonest first
 */
public record Standing(@Nullable Instant snoozedUntil, boolean muted, List<Pending> pending) {
    public Standing {
        pending = List.copyOf(pending);
    }

    /** A message that leaves by itself at an instant. */
    public record Pending(long message, Instant at) {}

    /** What a conversation of a mailbox waits for. */
    public static Standing of(DSLContext db, long ownerId, long threadId) {
        List<Pending> pending = db.select(MESSAGE.ID, MESSAGE.SENT_AT)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.THREAD_ID.eq(threadId)))
                .and(Place.scheduled())
                .orderBy(MESSAGE.SENT_AT, MESSAGE.ID)
                .fetch(row -> new Pending(row.value1(), row.value2()));
        return db.select(max(when(Place.snoozed(), MESSAGE.SNOOZED_UNTIL)), boolOr(MESSAGE.IS_MUTED))
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(ownerId).and(MESSAGE.THREAD_ID.eq(threadId)))
                .fetchSingle(
                        row -> new Standing(row.value1(), Objects.requireNonNullElse(row.value2(), false), pending));
    }
}
