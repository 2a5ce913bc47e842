package dev.grindstone.chat.files;

import static dev.grindstone.chat.db.Tables.FILE;

import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.file.FileNames;
import dev.grindstone.chat.message.file.FileType;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.PictureSize;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.addFile} (name, title, type, snippet, content as bytes or text, size of what is still to come; the result
 * is its number), {@code chat.fillFile} (id, content), {@code chat.editFile} (id of a snippet; title, name, content),
 * {@code chat.shareFiles} (files, channel, thread_ts, reply_broadcast, text; the result is the message's number) and
 * {@code chat.deleteFile} (id). Files are named by number or as pages show them, {@code F…}.
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
        commands.add("chat.editFile", (world, by, args) -> {
            edit(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.shareFiles", FileCommands::share);
        commands.add("chat.deleteFile", (world, by, args) -> {
            delete(new Deed(world, by, args));
            return null;
        });
    }

    private static Long add(Deed deed) {
        String name = FileNames.clean(deed.args().text("name", ""));
        byte[] content = content(deed);
        boolean snippet = deed.args().flag("snippet", false);
        String title = deed.args().text("title", "").strip();
        long size = deed.args().has("size") ? deed.args().number("size") : content.length;
        long id = deed.world().nextId(deed.at());
        FileRecord file = deed.db().newRecord(FILE);
        file.setId(id);
        file.setOwnerId(deed.actor().id());
        file.setName(name.isEmpty() ? "untitled" : name);
        file.setTitle(cut(title.isEmpty() ? (name.isEmpty() ? "Untitled" : name) : title));
        file.setMode(snippet ? "snippet" : "hosted");
        file.setCreatedAt(deed.at());
        put(file, content, deed.args().text("type", ""));
        file.setSizeBytes(size);
        file.store();
        return id;
    }

    /** A picture is what its bytes say; what is said of it counts for all else. */
    private static void put(FileRecord file, byte[] content, String said) {
        String type = file.getMode().equals("snippet") ? "text/plain" : FileType.mediaType(file.getName(), content);
        boolean believed = said.matches("[\\w.+-]{1,40}/[\\w.+-]{1,58}") && !said.startsWith("image/");
        file.setMediaType(believed && !FileType.isPicture(type) ? said : type);
        var picture = FileType.isPicture(type) ? PictureSize.of(content) : Optional.<PictureSize>empty();
        file.setWidth(picture.map(PictureSize::width).orElse(0));
        file.setHeight(picture.map(PictureSize::height).orElse(0));
        file.setContent(content);
        file.setSizeBytes((long) content.length);
    }

    private static void fill(Deed deed) {
        FileRecord file = mine(deed);
        put(file, content(deed), "");
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
        String line = text.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(200, line.length()));
    }

    private static void edit(Deed deed) {
        FileRecord file = mine(deed);
        if (!file.getMode().equals("snippet")) {
            throw ChatException.of("cant_edit", "Only snippets can be edited: upload the file anew");
        }
        if (deed.args().has("title")) {
            String title = deed.args().text("title").strip();
            file.setTitle(cut(title.isEmpty() ? "Untitled" : title));
        }
        if (deed.args().has("name")) {
            String name = FileNames.clean(deed.args().text("name"));
            file.setName(name.isEmpty() ? file.getName() : name);
        }
        if (deed.args().has("content")) {
            if (deed.args().text("content").isBlank()) {
                throw ChatException.of("no_file_data", "The snippet is empty: write something, or delete it");
            }
            put(file, content(deed), "");
        }
        file.store();
    }

    private static @Nullable Object share(World world, Person by, Args args) {
        List<Long> files = numbers(args, "files");
        if (files.isEmpty()) {
            throw ChatException.of("no_file", "Name the files to share");
        }
        Map<String, Object> post = new HashMap<>(Map.of("files", files, "channel", args.text("channel")));
        post.put("text", args.text("text", ""));
        for (String name : List.of("thread_ts", "reply_broadcast", "at")) {
            @Nullable Object value = args.raw(name);
            if (value != null) {
                post.put(name, value);
            }
        }
        return world.run("chat.post", by, post);
    }

    /** Files are named by number, or as pages show them. */
    private static List<Long> numbers(Args args, String name) {
        return args.texts(name).stream().map(Files::number).toList();
    }

    private static FileRecord mine(Deed deed) {
        String id = deed.args().text("id");
        return deed.db()
                .selectFrom(FILE)
                .where(FILE.ID.eq(Files.number(id)))
                .and(FILE.OWNER_ID.eq(deed.actor().id()))
                .fetchOptional()
                .orElseThrow(() ->
                        ChatException.of("file_not_found", "There is no file " + id + " of yours: upload it first"));
    }

    /** Messages keep their words; those that were nothing but the file go with it. */
    private static void delete(Deed deed) {
        long id = Files.number(deed.args().text("id"));
        FileRecord file = deed.db()
                .selectFrom(FILE)
                .where(FILE.ID.eq(id))
                .fetchOptional()
                .orElseThrow(
                        () -> ChatException.of("file_not_found", "There is no such file any more: reload the page"));
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
