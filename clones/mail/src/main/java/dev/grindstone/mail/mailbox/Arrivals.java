package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.List;
import org.jooq.DSLContext;

/** What an arriving message does to the conversation it joins. */
public final class Arrivals {
    private Arrivals() {}

    /**
     * Lets a message that just came into an inbox find its place. A snoozed conversation comes back with it. A muted one
     * stays muted, and the message skips the inbox unless it is meant for the owner alone.
     */
    public static void settle(World world, Person owner, long messageId, long threadId, boolean forOwnerAlone) {
        if (messageId == threadId) {
            return;
        }
        DSLContext db = world.db("mail");
        new Snoozes(world, owner).wake(List.of(threadId));
        if (Standing.of(db, owner.id(), threadId).muted()) {
            db.update(MESSAGE)
                    .set(MESSAGE.IS_MUTED, true)
                    .set(MESSAGE.FOLDER, forOwnerAlone ? "inbox" : "archive")
                    .where(MESSAGE.ID.eq(messageId))
                    .execute();
        }
    }
}
