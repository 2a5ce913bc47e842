package dev.grindstone.chat.canvas;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.CommandRegistry;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.createCanvas} (channel for the canvas of a conversation, or nothing for one of one's own; title, content
 * as HTML; the result is its number) and {@code chat.editCanvas} (id; title, content).
 */
public final class CanvasCommands {
    /** The media type of canvases. */
    static final String MEDIA_TYPE = "application/vnd.banter-canvas";

    private static final int LONGEST = 500_000;
    private static final Safelist SAFE = new Safelist()
            .addTags("p", "h1", "h2", "h3", "br", "ul", "ol", "li", "strong", "em", "s", "u", "a", "blockquote", "pre")
            .addTags("code", "b", "i")
            .addAttributes("a", "href")
            .addAttributes("li", "class")
            .addProtocols("a", "href", "http", "https", "mailto");

    private CanvasCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.createCanvas", (world, by, args) -> create(new Deed(world, by, args)));
        commands.add("chat.editCanvas", (world, by, args) -> {
            edit(new Deed(world, by, args));
            return null;
        });
    }

    /** What may stand in a canvas: the marks of the editor and nothing that runs. */
    static String safe(String html) {
        if (html.length() > LONGEST) {
            throw ChatException.of(
                    "canvas_too_large", "The canvas has more than " + LONGEST + " characters: shorten it");
        }
        var settings = new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false);
        String clean = Jsoup.clean(html, "", SAFE, settings);
        var body = Jsoup.parseBodyFragment(clean);
        body.outputSettings(settings);
        body.select("li[class]").forEach(item -> {
            if (!item.className().matches("ql-indent-[1-8]")) {
                item.removeAttr("class");
            }
        });
        return body.body().html();
    }

    private static String title(Deed deed, String otherwise) {
        String title = deed.args().text("title", "").replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? otherwise : title.substring(0, Math.min(200, title.length()));
    }

    private static Long create(Deed deed) {
        @Nullable Conversation conversation = null;
        if (deed.args().has("channel")) {
            conversation = Deed.open(deed.conversation());
            deed.memberships().require(conversation, deed.actor().id());
            if (of(deed, conversation) != null) {
                throw ChatException.of(
                        "channel_canvas_already_exists", "This conversation has a canvas already: edit that one");
            }
        }
        byte[] content = safe(deed.args().text("content", "")).getBytes(StandardCharsets.UTF_8);
        String title = title(deed, "Untitled");
        long id = deed.world().nextId(deed.at());
        deed.db()
                .insertInto(FILE)
                .set(FILE.ID, id)
                .set(FILE.OWNER_ID, deed.actor().id())
                .set(FILE.NAME, title)
                .set(FILE.TITLE, title)
                .set(FILE.MEDIA_TYPE, MEDIA_TYPE)
                .set(FILE.MODE, "canvas")
                .set(FILE.SIZE_BYTES, (long) content.length)
                .set(FILE.CREATED_AT, deed.at())
                .set(FILE.CONTENT, content)
                .execute();
        if (conversation != null) {
            deed.db()
                    .update(CONVERSATION)
                    .set(CONVERSATION.CANVAS_ID, id)
                    .where(CONVERSATION.ID.eq(conversation.id()))
                    .execute();
        }
        return id;
    }

    private static @Nullable Long of(Deed deed, Conversation conversation) {
        return deed.db()
                .select(CONVERSATION.CANVAS_ID)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(conversation.id()))
                .fetchOne(CONVERSATION.CANVAS_ID);
    }

    /** Its owner writes in it, and whoever is in its conversation. */
    private static void edit(Deed deed) {
        String key = deed.args().text("id");
        FileRecord file = deed.db()
                .selectFrom(FILE)
                .where(FILE.ID.eq(Files.number(key)))
                .and(FILE.MODE.eq("canvas"))
                .and(Files.visible(deed.db(), deed.actor().id()))
                .fetchOptional()
                .orElseThrow(() -> ChatException.of("canvas_not_found", "There is no canvas '" + key + "' any more"));
        @Nullable
        Long conversation = deed.db()
                .select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(CONVERSATION.CANVAS_ID.eq(file.getId()))
                .fetchOne(CONVERSATION.ID);
        boolean mine = file.getOwnerId() == deed.actor().id();
        if (conversation != null) {
            Conversation in = Deed.open(deed.conversations().named(Long.toString(conversation)));
            deed.memberships().require(in, deed.actor().id());
        } else if (!mine) {
            throw ChatException.of("canvas_not_found", "Only its owner writes in this canvas: ask them");
        }
        if (deed.args().has("title")) {
            file.setTitle(title(deed, "Untitled"));
            file.setName(file.getTitle());
        }
        if (deed.args().has("content")) {
            file.setContent(safe(deed.args().text("content")).getBytes(StandardCharsets.UTF_8));
            file.setSizeBytes((long) file.getContent().length);
        }
        file.store();
    }
}
