package dev.grindstone.chat.reading;

import static dev.grindstone.chat.db.Tables.SAVED;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import java.time.Instant;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What the actor keeps for later. */
final class Later {
    private final Deed deed;
    private final long message;

    Later(Deed deed) {
        this.deed = deed;
        this.message = deed.message().id();
    }

    private Condition own() {
        return SAVED.MEMBER_ID.eq(deed.actor().id()).and(SAVED.MESSAGE_ID.eq(message));
    }

    /** Once more, it comes back from the archive or gets another due time. */
    void save() {
        @Nullable Instant due = deed.args().has("due") ? deed.args().instant("due", deed.at()) : null;
        Alarm alarm = new Alarm(deed.world(), deed.actor());
        alarm.forget(message, due());
        int changed = deed.db()
                .update(SAVED)
                .set(SAVED.STATE, "progress")
                .set(SAVED.DUE_AT, due)
                .where(own())
                .execute();
        if (changed == 0) {
            deed.db()
                    .insertInto(SAVED)
                    .set(SAVED.MEMBER_ID, deed.actor().id())
                    .set(SAVED.MESSAGE_ID, message)
                    .set(SAVED.STATE, "progress")
                    .set(SAVED.SAVED_AT, deed.at())
                    .set(SAVED.DUE_AT, due)
                    .execute();
        }
        alarm.set(message, due);
    }

    private @Nullable Instant due() {
        return deed.db().select(SAVED.DUE_AT).from(SAVED).where(own()).fetchOne(SAVED.DUE_AT);
    }

    void unsave() {
        new Alarm(deed.world(), deed.actor()).forget(message, due());
        required(deed.db().deleteFrom(SAVED).where(own()).execute());
    }

    void state(String state) {
        Alarm alarm = new Alarm(deed.world(), deed.actor());
        alarm.forget(message, due());
        required(deed.db().update(SAVED).set(SAVED.STATE, state).where(own()).execute());
    }

    private static void required(int changed) {
        if (changed == 0) {
            throw ChatException.of("not_starred", "The message is not saved: save it first");
        }
    }
}
