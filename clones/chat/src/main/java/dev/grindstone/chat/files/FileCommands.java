package dev.grindstone.chat.files;

import static dev.grindstone.chat.db.Tables.FILE;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.CommandRegistry;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.addFile} (name, title, type, snippet, content as bytes or text, size of what is still to come; the result
 * is its number), {@code chat.fillFile} (id, content), {@code chat.shareFiles} (files, channel, thread_ts, text; the
 * result is the message's number) and {@code chat.deleteFile} (id).
 */
public final class FileCommands {
    private static final int LARGEST = 20_000_000;

    private FileCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.addFile", (world, by, args) -> add(new Deed(world, by, args)));
        commands.add("chat.fillFile", (world, by, args) -> {
            fill(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.shareFiles", (world, by, args) -> share(new Deed(world, by, args)));
        commands.add("chat.deleteFile", (world, by, args) -> {
            delete(new Deed(world, by, args));
            return null;
        });
    }

    private static Long add(Deed deed) {
        String name = deed.args().text("name", "").strip();
        byte[] content = content(deed);
        long id = deed.world().nextId(deed.at());
        deed.db()
                .insertInto(FILE)
                .set(FILE.ID, id)
                .set(FILE.OWNER_ID, deed.actor().id())
                .set(FILE.NAME, cut(name.isEmpty() ? "untitled" : name))
                .set(FILE.TITLE, cut(deed.args().text("title", name.isEmpty() ? "Untitled" : name)))
                .set(FILE.MEDIA_TYPE, deed.args().text("type", mediaType(name)))
                .set(FILE.MODE, deed.args().flag("snippet", false) ? "snippet" : "hosted")
                .set(FILE.SIZE_BYTES, deed.args().has("size") ? deed.args().number("size") : content.length)
                .set(FILE.CREATED_AT, deed.at())
                .set(FILE.CONTENT, content)
                .execute();
        return id;
    }

    private static void fill(Deed deed) {
        FileRecord file = mine(deed, deed.args().number("id"));
        byte[] content = content(deed);
        file.setContent(content);
        file.setSizeBytes((long) content.length);
        file.store();
    }

    private static byte[] content(Deed deed) {
        @Nullable Object given = deed.args().raw("content");
        byte[] content = given instanceof byte[] bytes
                ? bytes
                : String.valueOf(given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
        if (content.length > LARGEST) {
            throw ChatException.of("file_too_large", "The file is larger than 20 MB: share a link to it instead");
        }
        return content;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    private static String mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        @Nullable String guessed = URLConnection.guessContentTypeFromName(lower);
        if (lower.matches(".*\\.(md|csv|log|java|py|js|ts|sh|yaml|yml)")) {
            return "text/plain";
        }
        return guessed == null ? "application/octet-stream" : guessed;
    }

    private static Long share(Deed deed) {
        Conversation conversation = Deed.open(deed.conversation());
        deed.memberships().require(conversation, deed.actor().id());
        List<FileRecord> files =
                deed.args().numbers("files").stream().map(id -> mine(deed, id)).toList();
        if (files.isEmpty()) {
            throw ChatException.of("no_file", "Name the files to share");
        }
        Message message = new Post(
                        deed.world(),
                        conversation,
                        deed.actor().id(),
                        deed.args().text("text", ""),
                        deed.at())
                .thread(deed.root(conversation, "thread_ts"), false)
                .put();
        for (FileRecord file : files) {
            deed.db()
                    .insertInto(FILE_SHARE)
                    .set(FILE_SHARE.MESSAGE_ID, message.id())
                    .set(FILE_SHARE.FILE_ID, file.getId())
                    .onDuplicateKeyIgnore()
                    .execute();
        }
        return message.id();
    }

    private static FileRecord mine(Deed deed, long id) {
        return deed.db()
                .selectFrom(FILE)
                .where(FILE.ID.eq(id))
                .and(FILE.OWNER_ID.eq(deed.actor().id()))
                .fetchOptional()
                .orElseThrow(() ->
                        ChatException.of("file_not_found", "There is no file " + id + " of yours: upload it first"));
    }

    /** Messages keep their words; those that were nothing but the file go with it. */
    private static void delete(Deed deed) {
        long id = deed.args().number("id");
        FileRecord file = deed.db()
                .selectFrom(FILE)
                .where(FILE.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> ChatException.of("file_not_found", "There is no file " + id + " any more"));
        if (file.getOwnerId() != deed.actor().id()) {
            boolean visible = deed.actor().isAdmin()
                    && new Shares(deed.db()).seenBy(id, deed.actor().id());
            if (!visible) {
                throw ChatException.of("cant_delete_file", "Only its owner or an admin can delete a file: ask them");
            }
        }
        new Shares(deed.db()).forget(id);
        file.delete();
    }
}
