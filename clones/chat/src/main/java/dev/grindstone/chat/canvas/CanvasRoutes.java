package dev.grindstone.chat.canvas;

import static dev.grindstone.chat.db.Tables.CONVERSATION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * GET  /client/tab/channel_canvas  channel
 * POST /client/canvas              channel, id or nothing for a new one, title, content; answers its id
 */
/** The canvas of a conversation, in the place of its messages. It comes into being with the first words. */
public final class CanvasRoutes {
    private CanvasRoutes() {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/client/tab/channel_canvas", CanvasRoutes::show);
        routes.post("/client/canvas", CanvasRoutes::save);
    }

    /**
     * The page.
     *
     * @param id empty before the first words
     * @param content HTML that is safe
     */
    record Page(String channel, String name, String id, String title, String content, boolean mayWrite) {}

    private static void show(Visit visit) {
        long me = visit.person().id();
        Conversation conversation =
                new Conversations(visit.db(), me).named(Objects.requireNonNullElse(visit.query("channel"), ""));
        @Nullable
        Long number = visit.db()
                .select(CONVERSATION.CANVAS_ID)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(conversation.id()))
                .fetchOne(CONVERSATION.CANVAS_ID);
        Files files = new Files(visit.db(), me);
        Optional<SharedFile> canvas = number == null ? Optional.empty() : files.byId(number);
        String html = canvas.map(file -> new String(files.content(file.id()), StandardCharsets.UTF_8))
                .orElse("");
        boolean mayWrite = !conversation.isArchived() && new Memberships(visit.db()).has(conversation.id(), me);
        visit.render(
                "chat/canvas/canvas.jte",
                new Page(
                        conversation.key(),
                        new Titles(visit.db(), me).of(conversation),
                        canvas.map(SharedFile::key).orElse(""),
                        canvas.map(SharedFile::title).orElse(""),
                        // Also when the world was made by hand: nothing that runs gets onto the page.
                        CanvasCommands.safe(html),
                        mayWrite));
    }

    private static void save(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        for (String field : new String[] {"title", "content"}) {
            args.put(field, Objects.requireNonNullElse(visit.form(field), ""));
        }
        String id = Objects.requireNonNullElse(visit.form("id"), "");
        if (id.isEmpty()) {
            args.put("channel", Objects.requireNonNullElse(visit.form("channel"), ""));
            Object made = visit.world().run("chat.createCanvas", visit.person(), args);
            id = made instanceof Long number ? Id.FILE.text(number) : "";
        } else {
            args.put("id", id);
            visit.world().run("chat.editCanvas", visit.person(), args);
        }
        if (id.isEmpty()) {
            throw ChatException.of("canvas_not_found", "The canvas could not be made: reload the page");
        }
        visit.http().contentType("text/plain; charset=utf-8").result(id);
    }
}
