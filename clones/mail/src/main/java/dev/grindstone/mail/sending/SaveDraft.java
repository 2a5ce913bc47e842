package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Message;

/**
 * {@code mail.draft}: keeps a message that is not finished; the result is its id.
 *
 * <p>Arguments: {@code draft} (an earlier result, to write it on), {@code from} (an address to send as), {@code to}, {@code cc}, {@code bcc}, {@code subject},
 * {@code text} or {@code html}, {@code plain}, {@code attachments} (see {@link Send}; they replace those it had),
 * {@code reply_to} (id of the message it answers). Nothing is checked: it is a draft.
 */
final class SaveDraft implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        Letters letters = new Letters(world, by, "mail.draft");
        Message message = letters.write(args);
        letters.store(message);
        letters.attach(args, message);
        return message.id();
    }
}
