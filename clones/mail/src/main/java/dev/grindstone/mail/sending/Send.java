package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.known.Delegation;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code mail.send}: sends a message; the result is its id.
 *
 * <p>Arguments: {@code to}, {@code cc}, {@code bcc} (texts of {@code Name <email>}, at least one in all), {@code subject},
 * {@code text} or {@code html}, {@code plain} (no HTML is made of the text), {@code attachments} (maps of {@code name},
 * {@code type} and {@code bytes}), {@code reply_to} (id of the message it answers), {@code draft} (id of the draft it
 * was), {@code at_once} (no time to undo), {@code only} (at once, and to no other recipients), {@code from} (an own
 * or a confirmed other address of the writer), {@code message_id} (made when absent), {@code sent_by} (the address of the delegate who sends it for the writer). It lies in Sent at once; it leaves
 * when the writer's time to undo is over, see {@link Deliver}.
 */
final class Send implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        Letters letters = new Letters(world, by, "mail.send");
        Message message = keep(world, by, letters, letters.write(args));
        letters.attach(args, message);
        Delegation.note(world, by, message.id(), "mail.send", args);
        if (args.flag("at_once", false)) {
            Map<String, Object> delivery = new HashMap<>(Map.of("message", message.id()));
            if (args.has("only")) {
                delivery.put("only", args.texts("only"));
            }
            new Deliver().run(world, by, new Args("mail.deliver", delivery));
        } else {
            scheduleDelivery(world, by, letters, message);
        }
        return message.id();
    }

    static long send(World world, Person by, Letters letters, Message written) {
        Message message = keep(world, by, letters, written);
        scheduleDelivery(world, by, letters, message);
        return message.id();
    }

    private static Message keep(World world, Person by, Letters letters, Message written) {
        checkRecipients(written);
        boolean toSelf = written.recipients().anyMatch(address -> address.sameMailbox(by.email()));
        Message message = new Message(
                written.id(),
                written.ownerId(),
                written.threadId(),
                "sent",
                toSelf ? "inbox" : "archive",
                written.category(),
                written.from(),
                written.to(),
                written.cc(),
                written.bcc(),
                written.subject(),
                written.text(),
                written.html(),
                world.now(),
                !toSelf,
                written.isStarred(),
                written.isImportant(),
                written.messageId(),
                written.inReplyTo(),
                written.listId(),
                written.answersTo());
        letters.store(message);
        return message;
    }

    private static void scheduleDelivery(World world, Person by, Letters letters, Message message) {
        world.schedule()
                .at(
                        world.now().plus(letters.mailbox().undoWindow()),
                        "mail.deliver",
                        by,
                        Map.of("message", Long.toString(message.id())));
    }

    private static void checkRecipients(Message message) {
        if (message.recipients().findAny().isEmpty()) {
            throw new IllegalArgumentException("mail.send: no recipient: name at least one in 'to', 'cc' or 'bcc'");
        }
        message.recipients()
                .filter(address -> !address.isValid())
                .map(Address::email)
                .findFirst()
                .ifPresent(email -> {
                    throw new IllegalArgumentException(
                            "mail.send: '" + email + "' is not a mail address: write name@host.tld");
                });
    }
}
