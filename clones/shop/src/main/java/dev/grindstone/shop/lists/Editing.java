package dev.grindstone.shop.lists;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_EDITOR;

import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which lists somebody may change: their own, and those to which they were invited and said yes. */
final class Editing {
    private Editing() {}

    static Condition by(long person) {
        return LIST.PERSON_ID
                .eq(person)
                .or(LIST.ID.in(DSL.select(LIST_EDITOR.LIST_ID)
                        .from(LIST_EDITOR)
                        .where(LIST_EDITOR.PERSON_ID.eq(person).and(LIST_EDITOR.IS_IN))));
    }

    /** Those that somebody may look at as well: the ones they are invited to. */
    static Condition seenBy(long person) {
        return LIST.PERSON_ID
                .eq(person)
                .or(LIST.ID.in(
                        DSL.select(LIST_EDITOR.LIST_ID).from(LIST_EDITOR).where(LIST_EDITOR.PERSON_ID.eq(person))));
    }
}
