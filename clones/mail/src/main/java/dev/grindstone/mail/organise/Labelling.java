package dev.grindstone.mail.organise;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Locale;
import org.jooq.DSLContext;

/** Puts labels on conversations and takes them off. */
final class Labelling {
    private final DSLContext db;
    private final Scope scope;

    Labelling(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** The id of the mailbox's label of that name, in any case; refuses an unknown one. */
    long label(String name) {
        return db.select(LABEL.ID)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(scope.ownerId()))
                .and(lower(LABEL.NAME).eq(name.toLowerCase(Locale.ROOT)))
                .orderBy(LABEL.ID)
                .limit(1)
                .fetchOptional(LABEL.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no label '" + name + "' in this mailbox: create it with mail.label"));
    }

    void add(long labelId) {
        db.insertInto(MESSAGE_LABEL, MESSAGE_LABEL.MESSAGE_ID, MESSAGE_LABEL.LABEL_ID)
                .select(select(MESSAGE.ID, val(labelId))
                        .from(MESSAGE)
                        .where(scope.all())
                        .and(notExists(selectOne()
                                .from(MESSAGE_LABEL)
                                .where(MESSAGE_LABEL.MESSAGE_ID.eq(MESSAGE.ID))
                                .and(MESSAGE_LABEL.LABEL_ID.eq(inline(labelId)))))
                        .orderBy(MESSAGE.ID))
                .execute();
    }

    void remove(long labelId) {
        db.deleteFrom(MESSAGE_LABEL)
                .where(MESSAGE_LABEL.LABEL_ID.eq(labelId))
                .and(MESSAGE_LABEL.MESSAGE_ID.in(
                        select(MESSAGE.ID).from(MESSAGE).where(scope.all())))
                .execute();
    }

    /** Puts received mail under another tab. */
    void categorize(String category) {
        db.update(MESSAGE)
                .set(MESSAGE.CATEGORY, category)
                .where(scope.all())
                .and(MESSAGE.KIND.eq("received"))
                .and(MESSAGE.CATEGORY.ne(category))
                .execute();
    }
}
