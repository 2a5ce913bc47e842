package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.Quoting;
import java.util.Map;

/**
 * {@code mail.reply}: answers a message as the page does, with its history below; the result is the answer's id.
 *
 * <p>Arguments: {@code message} (id), {@code text} or {@code html}, {@code all} (whether everybody gets it).
 */
final class Reply implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        Letters letters = new Letters(world, by, "mail.reply");
        Message original = letters.named(args, "message");
        Answering answering = Answering.to(
                original, by.email(), args.flag("all", false), letters.mailbox().answersTo(original.id()));
        String own = args.has("html") ? args.text("html") : BodyText.toHtml(args.text("text"));
        Args letter = new Args(
                "mail.reply",
                Map.of(
                        "to", Answering.headers(answering.to()),
                        "cc", Answering.headers(answering.cc()),
                        "subject", Quoting.replySubject(original.subject()),
                        "html", own + Quoting.replyQuote(original, world.zone()),
                        "reply_to", Long.toString(original.id())));
        return Send.send(world, by, letters, letters.write(letter));
    }
}
