package dev.grindstone.chat.api.marks;

import static dev.grindstone.chat.db.Tables.BOOKMARK;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.BookmarkRecord;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code bookmarks.*}. */
public final class BookmarkMethods {
    private static final String WRITE = "bookmarks:write";

    private BookmarkMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("bookmarks.add", WRITE, BookmarkMethods::add),
                Method.of("bookmarks.edit", WRITE, BookmarkMethods::edit),
                Method.of("bookmarks.remove", WRITE, BookmarkMethods::remove),
                Method.of("bookmarks.list", "bookmarks:read", BookmarkMethods::list));
    }

    private static Conversation channel(Call call) {
        String key = call.args().required("channel_id");
        return call.conversations()
                .byKey(key)
                .orElseThrow(() -> ChatException.of("channel_not_found", "There is no conversation '" + key + "'"));
    }

    private static BookmarkRecord bookmark(Call call) {
        Conversation channel = channel(call);
        String key = call.args().required("bookmark_id");
        @Nullable
        BookmarkRecord found = call.db()
                .selectFrom(BOOKMARK)
                .where(BOOKMARK.ID.eq(Id.BOOKMARK.number(key).orElse(0)))
                .and(BOOKMARK.CONVERSATION_ID.eq(channel.id()))
                .fetchOne();
        if (found == null) {
            throw ChatException.of("not_found", "There is no bookmark '" + key + "' in this conversation");
        }
        return found;
    }

    private static Map<String, Object> add(Call call) {
        Map<String, Object> args = new HashMap<>(Map.of("channel", channel(call).id()));
        String type = call.args().text("type", "link");
        if (!type.equals("link")) {
            throw ChatException.of("invalid_bookmark_type", "Bookmarks are of the type 'link', not '" + type + "'");
        }
        for (String name : List.of("title", "link", "emoji")) {
            args.put(name, call.args().text(name, ""));
        }
        long id = call.make("chat.addBookmark", args);
        return Json.object("bookmark", json(call, id));
    }

    private static Map<String, Object> edit(Call call) {
        BookmarkRecord found = bookmark(call);
        Map<String, Object> args = new HashMap<>(Map.of("id", found.getId()));
        for (String name : List.of("title", "link", "emoji")) {
            if (call.args().has(name)) {
                args.put(name, call.args().text(name, ""));
            }
        }
        call.run("chat.editBookmark", args);
        return Json.object("bookmark", json(call, found.getId()));
    }

    private static Map<String, Object> remove(Call call) {
        call.run("chat.removeBookmark", Map.of("id", bookmark(call).getId()));
        return Json.object();
    }

    private static Map<String, Object> list(Call call) {
        List<Map<String, Object>> all = call.db()
                .selectFrom(BOOKMARK)
                .where(BOOKMARK.CONVERSATION_ID.eq(channel(call).id()))
                .orderBy(BOOKMARK.POSITION, BOOKMARK.ID)
                .fetch(row -> json(call, row));
        return Json.object("bookmarks", all);
    }

    private static Map<String, Object> json(Call call, long id) {
        return json(
                call, call.db().selectFrom(BOOKMARK).where(BOOKMARK.ID.eq(id)).fetchSingle());
    }

    private static Map<String, Object> json(Call call, BookmarkRecord row) {
        Conversation channel = call.conversations().named(Long.toString(row.getConversationId()));
        Map<String, Object> json = Json.object("id", Id.BOOKMARK.text(row.getId()), "channel_id", channel.key());
        json.put("title", row.getTitle());
        json.put("link", row.getLink());
        json.put("emoji", row.getEmoji());
        json.put("icon_url", "");
        json.put("type", "link");
        json.put("entity_id", null);
        json.put("date_created", channel.createdAt().getEpochSecond());
        json.put("date_updated", 0);
        json.put("rank", Long.toString(row.getPosition(), 36));
        json.put("last_updated_by_team_id", Team.of(call.world()).key());
        json.put("shortcut_id", null);
        json.put("app_id", null);
        return json;
    }
}
