package dev.grindstone.chat.message.file;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads files without their bytes: a query or two for a whole window. */
public final class Files {
    private static final List<Field<?>> FACTS = List.of(
            FILE.ID,
            FILE.OWNER_ID,
            FILE.NAME,
            FILE.TITLE,
            FILE.MEDIA_TYPE,
            FILE.MODE,
            FILE.SIZE_BYTES,
            FILE.WIDTH,
            FILE.HEIGHT,
            FILE.CREATED_AT);

    private final DSLContext db;
    private final long viewer;

    /** @param viewer the member who looks */
    public Files(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /** What a member may see: their own files, those of messages that they see, and canvases of their conversations. */
    public static Condition visible(DSLContext db, long viewer) {
        Condition seen = Conversations.visible(db, viewer);
        return FILE.OWNER_ID
                .eq(viewer)
                .or(sharedIn(seen))
                .or(FILE.ID.in(DSL.select(CONVERSATION.CANVAS_ID)
                        .from(CONVERSATION)
                        .where(CONVERSATION.CANVAS_ID.isNotNull())
                        .and(seen)));
    }

    /** Files of messages of conversations of which something is true. */
    public static Condition sharedIn(Condition conversations) {
        return FILE.ID.in(DSL.select(FILE_SHARE.FILE_ID)
                .from(FILE_SHARE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
                .where(conversations));
    }

    /** The number that {@code F…} or digits name; 0 for neither. */
    public static long number(String text) {
        return text.matches("\\d{1,18}|[1-8]\\d{18}")
                ? Long.parseLong(text)
                : Id.FILE.number(text).orElse(0);
    }

    /** The numbers in a list with commas, of {@code F…} or digits. */
    public static List<Long> numbers(String list) {
        return List.of(list.split(",", -1)).stream()
                .filter(each -> !each.isBlank())
                .map(each -> number(each.strip()))
                .toList();
    }

    /** The files of messages, by message. */
    public Map<Long, List<SharedFile>> ofMessages(Collection<Long> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Long>> shares = new LinkedHashMap<>();
        db.select(FILE_SHARE.MESSAGE_ID, FILE_SHARE.FILE_ID)
                .from(FILE_SHARE)
                .where(FILE_SHARE.MESSAGE_ID.in(messages))
                .orderBy(FILE_SHARE.MESSAGE_ID, FILE_SHARE.FILE_ID)
                .forEach(row -> shares.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                        .add(row.value2()));
        if (shares.isEmpty()) {
            return Map.of();
        }
        Map<Long, SharedFile> files =
                byIds(shares.values().stream().flatMap(List::stream).distinct().toList());
        Map<Long, List<SharedFile>> found = new HashMap<>();
        shares.forEach((message, ids) -> found.put(
                message, ids.stream().filter(files::containsKey).map(files::get).toList()));
        return found;
    }

    /** Files by number, in the order asked for; whether the viewer may see them is asked before. */
    public Map<Long, SharedFile> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, SharedFile> found = new HashMap<>();
        db.select(FACTS).from(FILE).where(FILE.ID.in(ids)).forEach(row -> found.put(row.get(FILE.ID), file(row)));
        heads(found);
        Map<Long, SharedFile> ordered = new LinkedHashMap<>();
        ids.stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    private void heads(Map<Long, SharedFile> files) {
        List<Long> texts = files.values().stream()
                .filter(file -> FileType.isText(file.mediaType(), file.mode()))
                .map(SharedFile::id)
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        Field<byte[]> head =
                DSL.field("SUBSTRING({0} FROM 1 FOR {1})", SQLDataType.BLOB, FILE.CONTENT, DSL.inline(SharedFile.HEAD));
        db.select(FILE.ID, head)
                .from(FILE)
                .where(FILE.ID.in(texts))
                .forEach(row -> files.computeIfPresent(row.value1(), (id, file) -> file.withHead(row.value2())));
    }

    /** The file of that number, when the viewer may see it. */
    public Optional<SharedFile> byId(long id) {
        boolean seen = db.fetchExists(FILE, FILE.ID.eq(id).and(visible(db, viewer)));
        return seen ? byIds(List.of(id)).values().stream().findFirst() : Optional.empty();
    }

    /**
     * The file that {@code F…} or digits name.
     *
     * @throws ChatException {@code file_not_found}
     */
    public SharedFile named(@Nullable String key) {
        return byId(number(key == null ? "" : key))
                .orElseThrow(() -> ChatException.of(
                        "file_not_found", "There is no file '" + key + "' that you can see: it may be deleted"));
    }

    /** Whether it is the viewer's and in no message. */
    public boolean isUnshared(long id) {
        return db.fetchExists(FILE, FILE.ID.eq(id).and(FILE.OWNER_ID.eq(viewer)))
                && !db.fetchExists(FILE_SHARE, FILE_SHARE.FILE_ID.eq(id));
    }

    /** The newest files of a conversation's messages whose name or title has some words. */
    public List<SharedFile> in(long conversation, String words, int most) {
        Condition wanted = FILE.NAME.containsIgnoreCase(words).or(FILE.TITLE.containsIgnoreCase(words));
        return listed(
                sharedIn(CONVERSATION.ID.eq(conversation).and(Conversations.visible(db, viewer)))
                        .and(wanted),
                most);
    }

    /** The newest files that the viewer uploaded and that are in a message. */
    public List<SharedFile> recent(int most) {
        return listed(
                FILE.OWNER_ID
                        .eq(viewer)
                        .and(FILE.MODE.ne("canvas"))
                        .and(FILE.ID.in(DSL.select(FILE_SHARE.FILE_ID).from(FILE_SHARE))),
                most);
    }

    /** What the viewer may see, the newest first; of one conversation, or of all for 0. Files without bytes are left out. */
    public List<SharedFile> all(long conversation) {
        Condition where = conversation == 0
                ? visible(db, viewer)
                : sharedIn(CONVERSATION.ID.eq(conversation).and(Conversations.visible(db, viewer)));
        List<Long> ids = db.select(FILE.ID)
                .from(FILE)
                .where(where)
                .and(FILE.SIZE_BYTES.eq(DSL.field("OCTET_LENGTH({0})", Long.class, FILE.CONTENT)))
                .orderBy(FILE.CREATED_AT.desc(), FILE.ID.desc())
                .fetch(FILE.ID);
        return List.copyOf(byIds(ids).values());
    }

    private List<SharedFile> listed(Condition condition, int most) {
        return db.select(FACTS)
                .from(FILE)
                .where(condition)
                .orderBy(FILE.CREATED_AT.desc(), FILE.ID.desc())
                .limit(most)
                .fetch(Files::file);
    }

    /** The bytes of a file. */
    public byte[] content(long id) {
        return db.select(FILE.CONTENT)
                .from(FILE)
                .where(FILE.ID.eq(id))
                .fetchOptional(FILE.CONTENT)
                .orElse(new byte[0]);
    }

    private static SharedFile file(Record row) {
        return new SharedFile(
                row.get(FILE.ID),
                row.get(FILE.OWNER_ID),
                row.get(FILE.NAME),
                row.get(FILE.TITLE),
                row.get(FILE.MEDIA_TYPE),
                row.get(FILE.MODE),
                row.get(FILE.SIZE_BYTES),
                row.get(FILE.WIDTH),
                row.get(FILE.HEIGHT),
                row.get(FILE.CREATED_AT),
                "");
    }
}
