package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import java.util.Map;

/**
 * {@code mail.import}: puts a finished message into a mailbox, as if it had come or been written long ago; the result is
 * its id.
 *
 * <p>Arguments: {@code owner} (address; who runs it when absent), {@code from}, {@code to}, {@code cc}, {@code bcc}
 * ({@code Name <email>}, the last three lists), {@code subject}, {@code text} and/or {@code html}, {@code at} (instant,
 * now when absent), {@code kind} (received, sent or draft; from the sender when absent), {@code folder},
 * {@code category}, {@code read}, {@code starred}, {@code important}, {@code labels} (names, made when missing),
 * {@code thread} (any key; messages of one owner with the same key are one conversation), {@code reply_to} (id of the
 * message of this mailbox that it answers), {@code message_id}, {@code list_id}, {@code answers_to} (an
 * address other than the sender's), {@code filtered} (whether filters act on
 * it: they do on what comes now, that is without {@code at}), {@code attachments} (maps of {@code name}, {@code type} and
 * {@code bytes}).
 */
final class ImportMessage implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        Person owner = Mailboxes.owner(world, "mail.import", args.text("owner", by.email()));
        Intake intake = new Intake(world, owner);
        long id = intake.take("mail.import", args);
        intake.write();
        if (args.flag("filtered", !args.has("at"))) {
            world.run("mail.filter", owner, Map.of("message", id));
        }
        return id;
    }
}
