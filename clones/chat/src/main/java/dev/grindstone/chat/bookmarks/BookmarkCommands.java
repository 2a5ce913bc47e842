package dev.grindstone.chat.bookmarks;

import static dev.grindstone.chat.db.Tables.BOOKMARK;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.BookmarkRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.CommandRegistry;

/**
 * {@code chat.addBookmark} (channel, title, link, emoji; the result is its number), {@code chat.editBookmark} (id; title,
 * link, emoji) and {@code chat.removeBookmark} (id).
 */
public final class BookmarkCommands {
    private static final int MOST = 100;

    private BookmarkCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.addBookmark", (world, by, args) -> add(new Deed(world, by, args)));
        commands.add("chat.editBookmark", (world, by, args) -> {
            edit(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.removeBookmark", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            found(deed).delete();
            return null;
        });
    }

    private static Long add(Deed deed) {
        Conversation conversation = Deed.open(deed.conversation());
        deed.memberships().require(conversation, deed.actor().id());
        String title = title(deed.args().text("title", ""));
        String link = link(deed.args().text("link", ""));
        int count = deed.db().fetchCount(BOOKMARK, BOOKMARK.CONVERSATION_ID.eq(conversation.id()));
        if (count >= MOST) {
            throw ChatException.of("too_many_bookmarks", "There are " + MOST + " bookmarks already: remove one first");
        }
        long id = deed.world().nextId(deed.at());
        deed.db()
                .insertInto(BOOKMARK)
                .set(BOOKMARK.ID, id)
                .set(BOOKMARK.CONVERSATION_ID, conversation.id())
                .set(BOOKMARK.TITLE, title)
                .set(BOOKMARK.LINK, link)
                .set(BOOKMARK.EMOJI, deed.args().text("emoji", ""))
                .set(BOOKMARK.POSITION, count)
                .execute();
        return id;
    }

    private static void edit(Deed deed) {
        BookmarkRecord bookmark = found(deed);
        if (deed.args().has("title")) {
            bookmark.setTitle(title(deed.args().text("title")));
        }
        if (deed.args().has("link")) {
            bookmark.setLink(link(deed.args().text("link")));
        }
        if (deed.args().has("emoji")) {
            bookmark.setEmoji(deed.args().text("emoji"));
        }
        bookmark.store();
    }

    private static BookmarkRecord found(Deed deed) {
        long id = deed.args().number("id");
        BookmarkRecord bookmark = deed.db()
                .selectFrom(BOOKMARK)
                .where(BOOKMARK.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() ->
                        ChatException.of("not_found", "There is no bookmark " + id + " any more: look at the list"));
        Conversation conversation = deed.conversations().named(Long.toString(bookmark.getConversationId()));
        deed.memberships().require(conversation, deed.actor().id());
        return bookmark;
    }

    private static String title(String title) {
        if (title.isBlank() || title.length() > 200) {
            throw ChatException.of("invalid_bookmark_title", "A bookmark needs a title of at most 200 characters");
        }
        return title.strip();
    }

    private static String link(String link) {
        if (!link.matches("(?i)https?://\\S{1,1900}")) {
            throw ChatException.of("invalid_link", "'" + link + "' is no address such as https://lumen.example/plan");
        }
        return link;
    }
}
