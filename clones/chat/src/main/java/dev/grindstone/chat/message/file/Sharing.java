package dev.grindstone.chat.message.file;

import static dev.grindstone.chat.db.Tables.FILE_SHARE;

import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.workspace.ChatException;
import java.util.List;
import org.jooq.DSLContext;

/** Files on their way into a message. */
public final class Sharing {
    private static final int MOST = 10;

    private final DSLContext db;
    private final List<Long> files;

    private Sharing(DSLContext db, List<Long> files) {
        this.db = db;
        this.files = files;
    }

    /**
     * The files of such numbers.
     *
     * @throws ChatException when there are too many, or one that the member may not see
     */
    public static Sharing of(DSLContext db, long member, List<Long> numbers) {
        List<Long> files = numbers.stream().distinct().toList();
        if (files.size() > MOST) {
            throw ChatException.of(
                    "too_many_files",
                    "A message takes at most " + MOST + " files, not " + files.size() + ": send them in parts");
        }
        Files known = new Files(db, member);
        for (long id : files) {
            if (known.byId(id).isEmpty()) {
                throw ChatException.of(
                        "file_not_found", "There is no file " + id + " that you can share: upload it first");
            }
        }
        return new Sharing(db, files);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Puts them into a message. */
    public void into(Message message) {
        for (long file : files) {
            db.insertInto(FILE_SHARE)
                    .set(FILE_SHARE.MESSAGE_ID, message.id())
                    .set(FILE_SHARE.FILE_ID, file)
                    .execute();
        }
    }
}
