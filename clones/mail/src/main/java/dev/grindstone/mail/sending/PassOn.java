package dev.grindstone.mail.sending;

import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Passing on what came, unchanged, to the address that the settings name. */
final class PassOn {
    private PassOn() {}

    /** Passes on a message that has just come, unless it is spam; the own copy stays as the settings say. */
    static void to(World world, Message came, Person owner) {
        DSLContext db = world.db("mail");
        Preferences chosen = Preferences.of(db, owner.id());
        if (chosen.forwardTo().isEmpty() || isSpam(db, came)) {
            return;
        }
        // To an address outside it just leaves, as all mail does.
        world.people().byEmail(chosen.forwardTo()).ifPresent(reader -> copy(world, came, owner, reader));
        keep(db, came, chosen.forwardKeep());
    }

    private static boolean isSpam(DSLContext db, Message came) {
        return db.fetchExists(MESSAGE, MESSAGE.ID.eq(came.id()), MESSAGE.FOLDER.eq("spam"));
    }

    /** Who has the message already gets it no second time: two mailboxes may pass on to each other. */
    private static void copy(World world, Message came, Person owner, Person reader) {
        MessageQueries inbox = new MessageQueries(world.db("mail"), reader.id());
        if (inbox.findByMessageId(came.messageId()).isPresent()) {
            return;
        }
        Long answers = came.inReplyTo();
        Optional<Message> before = answers == null
                ? Optional.empty()
                : new MessageQueries(world.db("mail"), owner.id())
                        .find(answers)
                        .flatMap(answered -> inbox.findByMessageId(answered.messageId()));
        long id = world.nextId();
        Message copy = new Message(
                id,
                reader.id(),
                before.map(Message::threadId).orElse(id),
                "received",
                "inbox",
                came.category(),
                came.from(),
                came.to(),
                came.cc(),
                List.of(),
                came.subject(),
                came.text(),
                came.html(),
                world.now(),
                false,
                false,
                false,
                came.messageId(),
                before.map(Message::id).orElse(null),
                came.listId(),
                came.answersTo());
        inbox.insert(copy);
        inbox.copyAttachments(came.id(), copy, world::nextId);
        Deliver.came(world, copy, reader);
    }

    private static void keep(DSLContext db, Message came, String how) {
        switch (how) {
            case "markRead" -> set(db, came, MESSAGE.IS_READ, true);
            case "archive" -> set(db, came, MESSAGE.FOLDER, "archive");
            case "trash" -> set(db, came, MESSAGE.FOLDER, "trash");
            default -> {
                // It stays as it came.
            }
        }
    }

    private static <T> void set(DSLContext db, Message came, Field<T> field, T value) {
        db.update(MESSAGE)
                .set(field, value)
                .where(MESSAGE.ID.eq(came.id()).and(field.ne(value)))
                .execute();
    }
}
