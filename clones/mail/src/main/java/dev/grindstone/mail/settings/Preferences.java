package dev.grindstone.mail.settings;

import static dev.grindstone.mail.db.Tables.PREFERENCE;
import static org.jooq.Records.mapping;

import dev.grindstone.mail.db.tables.records.PreferenceRecord;
import org.jooq.DSLContext;

/**
 * What the owner of a mailbox chose.
 *
 * @param density {@code default}, {@code comfortable} or {@code compact}
 * @param shortcuts whether single keys act
 * @param undoSeconds how long a sent message can be taken back
 */
record Preferences(int pageSize, String density, boolean shortcuts, int undoSeconds) {
    private static final Preferences USUAL = new Preferences(50, "default", true, 10);

    /** Those of a mailbox; the usual ones while nothing was chosen. */
    static Preferences of(DSLContext db, long ownerId) {
        return db.select(PREFERENCE.PAGE_SIZE, PREFERENCE.DENSITY, PREFERENCE.SHORTCUTS, PREFERENCE.UNDO_SECONDS)
                .from(PREFERENCE)
                .where(PREFERENCE.OWNER_ID.eq(ownerId))
                .fetchOptional(mapping(Preferences::new))
                .orElse(USUAL);
    }

    void store(DSLContext db, long ownerId) {
        PreferenceRecord row =
                db.fetchOptional(PREFERENCE, PREFERENCE.OWNER_ID.eq(ownerId)).orElseGet(() -> db.newRecord(PREFERENCE));
        row.setOwnerId(ownerId);
        row.setPageSize(pageSize);
        row.setDensity(density);
        row.setShortcuts(shortcuts);
        row.setUndoSeconds(undoSeconds);
        row.store();
    }
}
