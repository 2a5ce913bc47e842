package dev.grindstone.mail.invitations;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.util.List;
import java.util.Map;

/**
 * {@code mail.respond}: answers an invitation; the result is the id of the reply, which goes to the organiser with the
 * answer in it as calendars read it.
 *
 * <p>Arguments: {@code message} (id of the message that brought the invitation), {@code answer} ({@code yes},
 * {@code maybe} or {@code no}).
 */
final class Respond implements Command {
    @Override
    public Object run(World world, Person by, Args args) {
        MessageQueries mailbox = new MessageQueries(world.db("mail"), by.id());
        Message message = mailbox.find(args.number("message"))
                .orElseThrow(() -> new IllegalArgumentException("mail.respond: the argument 'message' is '"
                        + args.text("message") + "', which is no message of " + by.email()));
        Answer answer = Answer.named(args.text("answer"))
                .orElseThrow(() -> new IllegalArgumentException("mail.respond: the argument 'answer' is '"
                        + args.text("answer") + "', which is none of yes, maybe, no"));
        Invitation invitation = new Found(mailbox, world.zone())
                .in(mailbox.attachments(List.of(message.id())))
                .filter(Invitation::isRequest)
                .orElseThrow(() -> new IllegalArgumentException("mail.respond: message " + message.id()
                        + " brings no invitation: name one with a calendar file that asks for an answer"));
        Address organiser = invitation.organiser() == null ? message.from() : invitation.organiser();
        When when = new When(invitation, world.zone());
        String subject = answer.subject() + ": " + invitation.title() + " @ " + when.text();
        Object draft = world.run(
                "mail.draft",
                by,
                Map.of(
                        "to",
                        List.of(organiser.header()),
                        "subject",
                        subject,
                        "text",
                        by.name() + " " + answer.sentence(),
                        "reply_to",
                        Long.toString(message.id())));
        long id = Long.parseLong(String.valueOf(draft));
        byte[] text = ReplyText.of(invitation, new Address(by.name(), by.email()), answer, world.now());
        mailbox.attach(new Attachment(world.nextId(), id, "invite.ics", "text/calendar", text.length), text);
        mailbox.find(id).ifPresent(mailbox::indexWords);
        return Long.parseLong(String.valueOf(world.run("mail.send", by, Map.of("draft", Long.toString(id)))));
    }
}
