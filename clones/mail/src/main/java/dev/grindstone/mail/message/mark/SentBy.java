package dev.grindstone.mail.message.mark;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.web.Visit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Who sent a message in the name of somebody else; valid inside a turn. */
public final class SentBy {
    private SentBy() {}

    /** The addresses of those who sent these messages for their writers, by id; most messages have none. */
    public static Map<Long, String> of(DSLContext db, Collection<Long> messages) {
        return db.select(MESSAGE.ID, MESSAGE.SENT_BY)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(messages))
                .and(MESSAGE.SENT_BY.isNotNull())
                .fetchMap(MESSAGE.ID, MESSAGE.SENT_BY);
    }

    /** What a command that sends is told of a visitor: nothing of whoever sends their own mail. */
    public static Map<String, String> argument(Visit visit) {
        return visit.actor().equals(visit.person())
                ? Map.of()
                : Map.of("sent_by", visit.actor().email());
    }

    /** Notes who sent a message. */
    public static void put(DSLContext db, long message, String email) {
        db.update(MESSAGE)
                .set(MESSAGE.SENT_BY, email)
                .where(MESSAGE.ID.eq(message))
                .execute();
    }

    /** Notes on a copy what is known of the message. */
    public static void copy(DSLContext db, long message, long copy) {
        of(db, List.of(message)).values().forEach(email -> put(db, copy, email));
    }
}
