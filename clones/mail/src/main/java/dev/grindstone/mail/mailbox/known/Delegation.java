package dev.grindstone.mail.mailbox.known;

import static dev.grindstone.mail.db.Tables.KNOWN_ADDRESS;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.mark.SentBy;
import java.util.List;
import java.util.Locale;

/** Who may open whose mailbox; valid inside a turn. */
public final class Delegation {
    private Delegation() {}

    /** Whether a mailbox was opened to somebody who accepted it. */
    public static boolean isOpen(World world, Person owner, Person delegate) {
        return KnownAddresses.of(world.db("mail"), owner.id(), Kind.DELEGATE)
                .find(delegate.email())
                .filter(KnownAddress::isConfirmed)
                .isPresent();
    }

    /**
     * Notes on a message who sends it for its writer, if a command's {@code sent_by} says so.
     *
     * @throws IllegalArgumentException when that person may not open the writer's mailbox
     */
    public static void note(World world, Person writer, long message, String command, Args args) {
        if (!args.has("sent_by")) {
            return;
        }
        String email = args.text("sent_by").strip();
        if (world.people()
                .byEmail(email)
                .filter(person -> isOpen(world, writer, person))
                .isEmpty()) {
            throw new IllegalArgumentException(command + ": sent_by is '" + email + "', who may not send for "
                    + writer.email() + ": name a delegate who accepted");
        }
        SentBy.put(world.db("mail"), message, email.toLowerCase(Locale.ROOT));
    }

    /** Those whose mailboxes somebody may open, in order of id. */
    public static List<Person> ownersFor(World world, Person delegate) {
        return world
                .db("mail")
                .select(KNOWN_ADDRESS.OWNER_ID)
                .from(KNOWN_ADDRESS)
                .where(KNOWN_ADDRESS.KIND.eq(Kind.DELEGATE.word()))
                .and(KNOWN_ADDRESS.EMAIL.eq(delegate.email().toLowerCase(Locale.ROOT)))
                .and(KNOWN_ADDRESS.IS_CONFIRMED.isTrue())
                .orderBy(KNOWN_ADDRESS.OWNER_ID)
                .fetch(KNOWN_ADDRESS.OWNER_ID)
                .stream()
                .flatMap(id -> world.people().byId(id).stream())
                .toList();
    }
}
