package dev.grindstone.mail.notes;

import static dev.grindstone.mail.db.Tables.NOTE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Notes as commands, of whoever runs them: {@code mail.addNote} (its id is the result) and {@code mail.editNote}
 * ({@code note}) take {@code title}, {@code text} and {@code pinned}; what {@code editNote} is not given stays as it is.
 * {@code mail.removeNote} takes {@code note}.
 */
public final class NoteCommands {
    private static final int TITLE = 300;
    private static final int TEXT = 20_000;

    private NoteCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.addNote", (world, by, args) -> {
            Note wanted = wanted("mail.addNote", args, new Note(0, "", "", false));
            long id = world.nextId();
            db(world)
                    .insertInto(NOTE)
                    .set(NOTE.ID, id)
                    .set(NOTE.OWNER_ID, by.id())
                    .set(NOTE.TITLE, wanted.title())
                    .set(NOTE.BODY_TEXT, wanted.text())
                    .set(NOTE.IS_PINNED, wanted.isPinned())
                    .execute();
            return id;
        });
        commands.add("mail.editNote", (world, by, args) -> {
            Note before = named("mail.editNote", world, by, args);
            Note wanted = wanted("mail.editNote", args, before);
            if (!wanted.equals(before)) {
                db(world)
                        .update(NOTE)
                        .set(NOTE.TITLE, wanted.title())
                        .set(NOTE.BODY_TEXT, wanted.text())
                        .set(NOTE.IS_PINNED, wanted.isPinned())
                        .where(NOTE.ID.eq(before.id()))
                        .execute();
            }
            return null;
        });
        commands.add("mail.removeNote", (world, by, args) -> {
            Note gone = named("mail.removeNote", world, by, args);
            db(world).deleteFrom(NOTE).where(NOTE.ID.eq(gone.id())).execute();
            return null;
        });
    }

    /** The notes of a person: pinned ones first, then the newest. */
    static List<Note> all(DSLContext db, long ownerId) {
        return read(db, NOTE.OWNER_ID.eq(ownerId));
    }

    private static List<Note> read(DSLContext db, Condition which) {
        return db.selectFrom(NOTE)
                .where(which)
                .orderBy(NOTE.IS_PINNED.desc(), NOTE.ID.desc())
                .fetch(row -> new Note(row.getId(), row.getTitle(), row.getBodyText(), row.getIsPinned()));
    }

    private static Note wanted(String command, Args args, Note before) {
        String title =
                args.text("title", before.title()).replaceAll("\\s+", " ").strip();
        String text = args.text("text", before.text()).stripTrailing();
        if (title.isEmpty() && text.isBlank()) {
            throw new IllegalArgumentException(command + ": A note needs a title or a text: write something.");
        }
        if (title.length() > TITLE || text.length() > TEXT) {
            throw new IllegalArgumentException(command + ": The note has " + title.length()
                    + " characters in its title and " + text.length() + " in its text, but may have " + TITLE + " and "
                    + TEXT + ": shorten it.");
        }
        return new Note(before.id(), title, text, args.flag("pinned", before.isPinned()));
    }

    private static Note named(String command, World world, Person by, Args args) {
        long id = args.number("note");
        Optional<Note> found = read(db(world), NOTE.OWNER_ID.eq(by.id()).and(NOTE.ID.eq(id))).stream()
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException(
                command + ": There is no note " + id + " of " + by.email() + ": use a result of mail.addNote."));
    }

    private static DSLContext db(World world) {
        return world.db("mail");
    }
}
