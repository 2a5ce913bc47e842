package dev.grindstone.mail.schedule;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import org.jspecify.annotations.Nullable;

/** {@code mail.cancelSend}: makes a scheduled message a draft again. Arguments: {@code message} (id). */
final class CancelSend implements Command {
    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        long id = args.number("message");
        int changed = world.db("mail")
                .update(MESSAGE)
                .set(MESSAGE.KIND, "draft")
                .set(MESSAGE.SENT_AT, world.now())
                .where(MESSAGE.ID.eq(id).and(MESSAGE.OWNER_ID.eq(by.id())))
                .and(MESSAGE.KIND.eq("scheduled"))
                .execute();
        if (changed == 0) {
            throw new IllegalArgumentException("mail.cancelSend: the argument 'message' is '" + id
                    + "', which is no scheduled message of " + by.email() + ": it was sent or taken back already");
        }
        world.schedule().cancel(Scheduling.SEND, by, ScheduleSend.event(id));
        return null;
    }
}
