package dev.grindstone.mail.settings;

import static dev.grindstone.mail.db.Tables.PASSAGE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.db.tables.records.PreferenceRecord;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Preferences;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.deleteSignature} and {@code mail.deleteTemplate}: forgets a kept text. Arguments: {@code id}. A signature
 * that was the usual one leaves none in its place.
 */
record DeletePassage(Passages.Kind kind) implements Command {
    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        DSLContext db = world.db("mail");
        long id = args.number("id");
        if (Passages.of(db, by.id(), kind).find(id).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no " + kind.word() + " " + id + " in this mailbox: it may be deleted already");
        }
        Preferences preferences = Preferences.of(db, by.id());
        PreferenceRecord row = preferences.row();
        if (row.getSignatureNew() == id) {
            row.setSignatureNew(0L);
        }
        if (row.getSignatureAnswer() == id) {
            row.setSignatureAnswer(0L);
        }
        preferences.store(db, row);
        db.deleteFrom(PASSAGE).where(PASSAGE.ID.eq(id)).execute();
        return null;
    }
}
