package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * {@code mail.receive}: mail from outside comes to whoever runs it, who hears of it; the result is its id.
 *
 * <p>Arguments: those of {@code mail.import} that say what the message is.
 */
final class Receive implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        Map<String, Object> given = new HashMap<>();
        for (String name : new String[] {
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "text",
            "html",
            "at",
            "message_id",
            "list_id",
            "answers_to",
            "reply_to",
            "answers_to",
            "category",
            "attachments"
        }) {
            if (args.has(name)) {
                given.put(name, Objects.requireNonNull(args.raw(name)));
            }
        }
        given.put("kind", "received");
        given.put("filtered", "false"); // below, as for all mail that comes
        long id = (Long) Objects.requireNonNull(world.run("mail.import", by, given), "mail.import gives an id");
        Message message = new MessageQueries(world.db("mail"), by.id()).find(id).orElseThrow();
        Deliver.came(world, message, by);
        return id;
    }
}
