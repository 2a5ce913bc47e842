package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.Quoting;
import java.util.Map;

/**
 * {@code mail.forward}: sends a message on, with its attachments; the result is the new message's id.
 *
 * <p>Arguments: {@code message} (id), {@code to}, {@code cc}, {@code bcc}, {@code text} or {@code html} (words before it,
 * optional), {@code at} (an instant to come, at which it leaves; at once when absent), {@code as_draft} (it stays a draft).
 */
final class Forward implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        Letters letters = new Letters(world, by, "mail.forward");
        Message original = letters.named(args, "message");
        String own = args.has("html") ? args.text("html") : BodyText.toHtml(args.text("text", ""));
        Args letter = new Args(
                "mail.forward",
                Map.of(
                        "to", args.texts("to"),
                        "cc", args.texts("cc"),
                        "bcc", args.texts("bcc"),
                        "subject", Quoting.forwardSubject(original.subject()),
                        "html", own + Quoting.forwardQuote(original, world.zone()),
                        "reply_to", Long.toString(original.id())));
        Message message = letters.write(letter);
        boolean later = args.has("at");
        if (later || args.flag("as_draft", false)) {
            letters.store(message);
        } else {
            Send.send(world, by, letters, message);
        }
        letters.mailbox().copyAttachments(original.id(), message, world::nextId);
        if (later) {
            world.run("mail.scheduleSend", by, Map.of("draft", message.id(), "at", args.text("at")));
        }
        return message.id();
    }
}
