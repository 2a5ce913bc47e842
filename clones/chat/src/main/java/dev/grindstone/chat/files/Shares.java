package dev.grindstone.chat.files;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversations;
import java.util.List;
import org.jooq.DSLContext;

/** Where files are shared. */
final class Shares {
    private final DSLContext db;

    Shares(DSLContext db) {
        this.db = db;
    }

    /** Whether a file is in a conversation that the member sees. */
    boolean seenBy(long file, long member) {
        return db.fetchExists(db.selectOne()
                .from(FILE_SHARE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
                .where(FILE_SHARE.FILE_ID.eq(file))
                .and(Conversations.visible(db, member)));
    }

    /** Takes a file out of all messages; what is left without words and files goes. */
    void forget(long file) {
        List<Long> messages = db.select(FILE_SHARE.MESSAGE_ID)
                .from(FILE_SHARE)
                .where(FILE_SHARE.FILE_ID.eq(file))
                .orderBy(FILE_SHARE.MESSAGE_ID)
                .fetch(FILE_SHARE.MESSAGE_ID);
        db.deleteFrom(FILE_SHARE).where(FILE_SHARE.FILE_ID.eq(file)).execute();
        db.update(CONVERSATION)
                .setNull(CONVERSATION.CANVAS_ID)
                .where(CONVERSATION.CANVAS_ID.eq(file))
                .execute();
        for (long message : messages) {
            boolean empty = !db.fetchExists(FILE_SHARE, FILE_SHARE.MESSAGE_ID.eq(message))
                    && !db.fetchExists(MESSAGE, MESSAGE.THREAD_ID.eq(message));
            if (empty) {
                db.deleteFrom(MESSAGE)
                        .where(MESSAGE.ID.eq(message))
                        .and(MESSAGE.TEXT.eq(""))
                        .and(MESSAGE.BLOCKS.isNull())
                        .execute();
            }
        }
    }
}
