package dev.grindstone.mail.settings;

import static dev.grindstone.mail.db.Tables.PASSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Passages.Passage;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.SafeHtml;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * {@code mail.saveSignature} and {@code mail.saveTemplate}: keeps a text to use again; the result is its id.
 *
 * <p>Arguments: {@code id} (of the one to overwrite; absent for a new one), {@code name}, {@code text} or {@code html},
 * and {@code subject} for a template. Without an id, a text of the same name is refused.
 */
record SavePassage(Passages.Kind kind) implements Command {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_BODY = 100_000;

    @Override
    public Object run(World world, Person by, Args args) {
        DSLContext db = world.db("mail");
        Passages kept = Passages.of(db, by.id(), kind);
        Optional<Passage> before = args.has("id") ? Optional.of(known(kept, args.number("id"))) : Optional.empty();
        long id = before.map(Passage::id).orElseGet(world::nextId);
        Passage wanted = new Passage(
                id,
                args.text("name", before.map(Passage::name).orElse("")).strip(),
                args.text("subject", before.map(Passage::subject).orElse("")).strip(),
                body(args, before));
        check(kept, wanted);
        if (before.isEmpty()) {
            db.insertInto(PASSAGE)
                    .set(PASSAGE.ID, id)
                    .set(PASSAGE.OWNER_ID, by.id())
                    .set(PASSAGE.KIND, kind.word())
                    .set(PASSAGE.NAME, wanted.name())
                    .set(PASSAGE.SUBJECT, wanted.subject())
                    .set(PASSAGE.BODY_HTML, wanted.html())
                    .execute();
        } else if (!before.get().equals(wanted)) {
            db.update(PASSAGE)
                    .set(PASSAGE.NAME, wanted.name())
                    .set(PASSAGE.SUBJECT, wanted.subject())
                    .set(PASSAGE.BODY_HTML, wanted.html())
                    .where(PASSAGE.ID.eq(id))
                    .execute();
        }
        return id;
    }

    private static String body(Args args, Optional<Passage> before) {
        if (args.has("html")) {
            return SafeHtml.clean(args.text("html"));
        }
        return args.has("text") || before.isEmpty()
                ? BodyText.toHtml(args.text("text", ""))
                : before.get().html();
    }

    private Passage known(Passages kept, long id) {
        return kept.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + kind.word() + " " + id
                        + " in this mailbox: leave 'id' out to make a new one"));
    }

    private void check(Passages kept, Passage wanted) {
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A " + kind.word() + " needs a name of 1 to " + LONGEST_NAME
                    + " characters, but '" + wanted.name() + "' has "
                    + wanted.name().length());
        }
        if (kept.named(wanted.name()).filter(other -> other.id() != wanted.id()).isPresent()) {
            throw new IllegalArgumentException(
                    "There is a " + kind.word() + " called '" + wanted.name() + "' already: choose another name");
        }
        if (wanted.subject().length() > LONGEST_SUBJECT || wanted.html().length() > LONGEST_BODY) {
            throw new IllegalArgumentException(
                    "The " + kind.word() + " '" + wanted.name() + "' is too long: its subject" + " may have "
                            + LONGEST_SUBJECT + " characters, its text " + LONGEST_BODY);
        }
    }
}
