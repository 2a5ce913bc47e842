package dev.grindstone.chat.api.files;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.db.tables.records.FileRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The files that a member may see: their own, and those in conversations that they see. */
final class VisibleFiles {
    private final DSLContext db;
    private final long viewer;

    VisibleFiles(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    private Condition sharedIn(Condition where) {
        return FILE.ID.in(DSL.select(FILE_SHARE.FILE_ID)
                .from(FILE_SHARE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
                .where(where));
    }

    private Condition visible() {
        return FILE.OWNER_ID.eq(viewer).or(sharedIn(Conversations.visible(db, viewer)));
    }

    Optional<FileRecord> byId(long id) {
        return db.selectFrom(FILE).where(FILE.ID.eq(id)).and(visible()).fetchOptional();
    }

    /** The newest first; of one conversation, or of all for 0. Those whose bytes have not come are left out. */
    List<FileRecord> all(long conversation) {
        Condition where = conversation == 0
                ? visible()
                : sharedIn(CONVERSATION.ID.eq(conversation).and(Conversations.visible(db, viewer)));
        return db.selectFrom(FILE).where(where).orderBy(FILE.CREATED_AT.desc(), FILE.ID.desc()).fetch().stream()
                .filter(file -> file.getSizeBytes() == file.getContent().length)
                .toList();
    }
}
