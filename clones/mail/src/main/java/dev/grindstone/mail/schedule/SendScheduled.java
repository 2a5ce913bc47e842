package dev.grindstone.mail.schedule;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.sendScheduled}: the time of a scheduled message has come. It leaves at once; one that lies in the trash
 * becomes a draft there. Arguments: {@code message} (id).
 */
final class SendScheduled implements Command {
    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        long id = args.number("message");
        Optional<Message> found = new MessageQueries(world.db("mail"), by.id())
                .find(id)
                .filter(message -> "scheduled".equals(message.kind()));
        if (found.isEmpty()) {
            // Deleted for good before it left.
            return null;
        }
        boolean kept = List.of("inbox", "archive").contains(found.get().folder());
        boolean toSelf = found.get().recipients().anyMatch(address -> address.sameMailbox(by.email()));
        world.db("mail")
                .update(MESSAGE)
                .set(MESSAGE.KIND, kept ? "sent" : "draft")
                .set(MESSAGE.FOLDER, kept && toSelf ? "inbox" : found.get().folder())
                .set(MESSAGE.IS_READ, !(kept && toSelf))
                .set(MESSAGE.SENT_AT, world.now())
                .where(MESSAGE.ID.eq(id))
                .execute();
        return kept ? world.run("mail.deliver", by, ScheduleSend.event(id)) : null;
    }
}
