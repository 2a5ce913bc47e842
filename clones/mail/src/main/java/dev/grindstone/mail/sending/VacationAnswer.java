package dev.grindstone.mail.sending;

import static dev.grindstone.mail.db.Tables.CONTACT;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.Vacation;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Quoting;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The answer that a mailbox gives on its own while its owner is away; it lies in Sent, and leaves like other mail. */
final class VacationAnswer {
    /** In the message ids of these answers, so that neither they nor their answers go back and forth. */
    private static final String MARK = ".vacation@";

    private static final Duration PAUSE = Duration.ofDays(4);
    private static final List<String> MACHINES =
            List.of("noreply", "no-reply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster", "bounce");

    private VacationAnswer() {}

    /** Answers a message that has just come, unless its sender has an answer already or must not get one. */
    static void to(World world, Message message, Person owner) {
        DSLContext db = world.db("mail");
        LocalDate today = world.now().atZone(world.zone()).toLocalDate();
        Optional<Vacation> vacation = Vacation.of(db, owner.id()).filter(found -> found.answersOn(today));
        if (vacation.isEmpty()
                || !isPersonal(message, owner)
                || !isWanted(db, vacation.get(), message.from(), owner)
                || hasAnswer(world, message.from(), owner)) {
            return;
        }
        Message answer = answer(world, vacation.get(), message, owner);
        new MessageQueries(db, owner.id()).insert(answer);
        world.schedule().at(world.now(), "mail.deliver", owner, Map.of("message", Long.toString(answer.id())));
    }

    /** Whether a person wrote it: no list, no advertising, no machine, nobody's own vacation. */
    private static boolean isPersonal(Message message, Person owner) {
        String account = message.from().email().toLowerCase(Locale.ROOT);
        return message.listId() == null
                && !message.folder().equals("spam")
                && message.category().equals("primary")
                && !message.messageId().contains(MARK)
                && !message.from().sameMailbox(owner.email())
                && MACHINES.stream().noneMatch(account::startsWith);
    }

    private static boolean isWanted(DSLContext db, Vacation vacation, Address sender, Person owner) {
        String domain = new Address("", owner.email()).domain();
        if (vacation.domainOnly() && !sender.domain().equals(domain)) {
            return false;
        }
        return !vacation.contactsOnly()
                || db.fetchExists(db.selectOne()
                        .from(CONTACT)
                        .where(CONTACT.OWNER_ID.eq(owner.id()))
                        .and(lower(CONTACT.EMAIL).eq(sender.email().toLowerCase(Locale.ROOT))));
    }

    private static boolean hasAnswer(World world, Address sender, Person owner) {
        DSLContext db = world.db("mail");
        return db.fetchExists(db.selectOne()
                .from(MESSAGE)
                .join(RECIPIENT)
                .on(RECIPIENT.MESSAGE_ID.eq(MESSAGE.ID))
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(MESSAGE.KIND.eq("sent"))
                .and(MESSAGE.SENT_AT.gt(world.now().minus(PAUSE)))
                .and(MESSAGE.MESSAGE_ID.like("%" + MARK + "%"))
                .and(lower(RECIPIENT.EMAIL).eq(sender.email().toLowerCase(Locale.ROOT))));
    }

    private static Message answer(World world, Vacation vacation, Message message, Person owner) {
        long id = world.nextId();
        String name = Preferences.of(world.db("mail"), owner.id()).senderName(owner.name());
        String subject = Quoting.replySubject(message.subject());
        String html = BodyText.toHtml(vacation.text());
        return new Message(
                id,
                owner.id(),
                message.threadId(),
                "sent",
                "archive",
                "primary",
                new Address(name, owner.email()),
                List.of(message.from()),
                List.of(),
                List.of(),
                vacation.subject().isEmpty() ? subject : vacation.subject() + " " + subject,
                BodyText.ofHtml(html),
                html,
                world.now(),
                true,
                false,
                false,
                "<" + ThreadToken.hex(id) + MARK + new Address("", owner.email()).domain() + ">",
                message.id(),
                null);
    }
}
