package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.SortField;

/**
 * How the conversations of a list are sorted.
 *
 * @param time of a conversation, from those of its messages that put it into the list
 * @param soonestFirst for lists of what is going to happen; otherwise the newest comes first
 */
public record Order(Field<Instant> time, boolean soonestFirst) {

    /** The order of a list. Who comes back from a snooze stands in the inbox as if it had just arrived. */
    public static Order of(View view) {
        return switch (view.place()) {
            case "snoozed" -> new Order(min(MESSAGE.SNOOZED_UNTIL), true);
            case "scheduled" -> new Order(min(MESSAGE.SENT_AT), true);
            case "inbox", "category" -> new Order(max(coalesce(MESSAGE.RETURNED_AT, MESSAGE.SENT_AT)), false);
            default -> new Order(max(MESSAGE.SENT_AT), false);
        };
    }

    /** The fields to sort by, a key last. */
    public List<SortField<?>> fields() {
        return List.of(soonestFirst ? time.asc() : time.desc(), MESSAGE.THREAD_ID.desc());
    }
}
