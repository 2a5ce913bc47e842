package dev.grindstone.mail.organise;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.grindstone.mail.mailbox.Place;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;

/**
 * What an action is about: conversations as a whole, or single messages, of one mailbox.
 *
 * @param ids of threads or of messages
 */
record Scope(long ownerId, boolean threads, List<Long> ids) {
    Scope {
        ids = List.copyOf(ids);
    }

    static Scope threads(long ownerId, Collection<Long> ids) {
        return new Scope(ownerId, true, List.copyOf(ids));
    }

    static Scope messages(long ownerId, Collection<Long> ids) {
        return new Scope(ownerId, false, List.copyOf(ids));
    }

    /** How many things the person sees acted on. */
    int size() {
        return ids.size();
    }

    /** All messages in it. */
    Condition all() {
        return MESSAGE.OWNER_ID.eq(ownerId).and(threads ? MESSAGE.THREAD_ID.in(ids) : MESSAGE.ID.in(ids));
    }

    /** Of each conversation the newest message that is not a draft, thrown-out ones last; of messages, all. */
    Condition newest() {
        if (!threads) {
            return all();
        }
        // Ids ascend with time, so the newest message has the greatest.
        return MESSAGE.ID.in(select(coalesce(max(when(Place.kept(), MESSAGE.ID)), max(MESSAGE.ID)))
                .from(MESSAGE)
                .where(all())
                .and(MESSAGE.KIND.notIn("draft", "scheduled"))
                .groupBy(MESSAGE.THREAD_ID));
    }
}
