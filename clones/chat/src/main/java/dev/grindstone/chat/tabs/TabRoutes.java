package dev.grindstone.chat.tabs;

import static dev.grindstone.chat.db.Tables.BOOKMARK;
import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.PIN;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.db.tables.records.BookmarkRecord;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.file.FileCard;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.message.row.Row;
import dev.grindstone.chat.message.row.Rows;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/*
 * GET /client/tab/files   channel, q
 * GET /client/tab/pins    channel
 * GET /client/menu/add-tab, /client/menu/bookmark, /client/dialog/bookmark
 */
/** What stands in the place of the messages when another tab is chosen, and the menus of tabs. */
public final class TabRoutes {
    private static final int MOST_FILES = 200;

    private TabRoutes() {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/client/tab/files", TabRoutes::files);
        routes.get("/client/tab/pins", TabRoutes::pins);
        routes.get("/client/menu/add-tab", TabRoutes::add);
        routes.get("/client/menu/bookmark", TabRoutes::bookmarkMenu);
        routes.get("/client/dialog/bookmark", TabRoutes::bookmarkDialog);
    }

    private static Conversation conversation(Visit visit) {
        return new Conversations(visit.db(), visit.person().id())
                .named(Objects.requireNonNullElse(visit.query("channel"), ""));
    }

    /** The files of a conversation. */
    record FilesTab(String channel, String name, String query, List<Line> lines) {}

    /** One of them. */
    record Line(FileCard card, String owner, String when) {}

    private static void files(Visit visit) {
        Conversation conversation = conversation(visit);
        long me = visit.person().id();
        String query = Objects.requireNonNullElse(visit.query("q"), "").strip();
        List<SharedFile> found = new Files(visit.db(), me).in(conversation.id(), query, MOST_FILES);
        Map<Long, Member> owners = new Members(visit.db())
                .byIds(found.stream().map(SharedFile::ownerId).distinct().toList());
        Stamp stamp = new Stamp(visit.now(), visit.world().zone());
        String team = Team.of(visit.db()).key();
        List<Line> lines = found.stream()
                .map(file -> {
                    @Nullable Member owner = owners.get(file.ownerId());
                    String name = owner == null ? "unknown" : owner.name();
                    return new Line(FileCard.of(file, team), name, stamp.date(file.createdAt()));
                })
                .toList();
        visit.render(
                "chat/tabs/files.jte",
                new FilesTab(conversation.key(), new Titles(visit.db(), me).of(conversation), query, lines));
    }

    /** What is pinned in a conversation, the newest pin first. */
    record PinsTab(Conversation conversation, String name, boolean isMember, List<Row> rows) {}

    private static void pins(Visit visit) {
        Conversation conversation = conversation(visit);
        long me = visit.person().id();
        List<Message> pinned = visit.db()
                .select(MESSAGE.fields())
                .from(PIN)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(PIN.MESSAGE_ID))
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .orderBy(PIN.PINNED_AT.desc(), PIN.MESSAGE_ID.desc())
                .fetch(row -> Messages.message(row.into(MESSAGE)));
        Rows rows = new Rows(visit.world(), me);
        visit.render(
                "chat/tabs/pins.jte",
                new PinsTab(
                        conversation,
                        new Titles(visit.db(), me).of(conversation),
                        new Memberships(visit.db()).has(conversation.id(), me),
                        rows.apart(conversation, pinned)));
    }

    private static void add(Visit visit) {
        Conversation conversation = conversation(visit);
        boolean hasCanvas = visit.db()
                .fetchExists(
                        CONVERSATION, CONVERSATION.ID.eq(conversation.id()).and(CONVERSATION.CANVAS_ID.isNotNull()));
        visit.render(
                "chat/activation/menu.jte",
                Menu.of("Add a tab")
                        .withIf(
                                !hasCanvas,
                                Item.of("add-channel-canvas", "Canvas", "notebook-text")
                                        .goes("/client/" + Team.of(visit.db()).key() + "/" + conversation.key()
                                                + "?tab=channel_canvas"))
                        .with(Item.of("add-bookmark", "Bookmark a link", "link")
                                .dialog("/client/dialog/bookmark?channel=" + conversation.key())));
    }

    private static BookmarkRecord bookmark(Visit visit) {
        String id = Objects.requireNonNullElse(visit.query("bookmark"), "");
        return visit.db()
                .selectFrom(BOOKMARK)
                .where(BOOKMARK.ID.eq(id.matches("\\d{1,18}|[1-8]\\d{18}") ? Long.parseLong(id) : 0))
                .and(BOOKMARK.CONVERSATION_ID.in(visit.db()
                        .select(CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(Conversations.visible(visit.db(), visit.person().id()))))
                .fetchOptional()
                .orElseThrow(() -> ChatException.of("not_found", "This bookmark is gone: reload the page"));
    }

    private static void bookmarkMenu(Visit visit) {
        BookmarkRecord bookmark = bookmark(visit);
        boolean mine = new Memberships(visit.db())
                .has(bookmark.getConversationId(), visit.person().id());
        visit.render(
                "chat/activation/menu.jte",
                Menu.of(bookmark.getTitle())
                        .with(Item.of("bookmark_copy_link", "Copy link", "link")
                                .copies(bookmark.getLink())
                                .says("Link copied to clipboard"))
                        .withIf(
                                mine,
                                Item.of("bookmark_edit", "Edit", "pencil")
                                        .dialog("/client/dialog/bookmark?bookmark=" + bookmark.getId()))
                        .withIf(
                                mine,
                                Item.of("bookmark_remove", "Remove", "trash-2")
                                        .runs("removeBookmark", "id=" + bookmark.getId())
                                        .asks(
                                                "Remove bookmark",
                                                "“" + bookmark.getTitle() + "” goes for everybody in the conversation.",
                                                "Remove")));
    }

    /**
     * A bookmark that is written.
     *
     * @param id empty for a new one
     */
    record BookmarkDialog(String channel, String id, String title, String link, String emoji) {}

    private static void bookmarkDialog(Visit visit) {
        if (Objects.requireNonNullElse(visit.query("bookmark"), "").isEmpty()) {
            visit.render(
                    "chat/tabs/bookmark.jte",
                    new BookmarkDialog(conversation(visit).key(), "", "", "", ""));
            return;
        }
        BookmarkRecord found = bookmark(visit);
        visit.render(
                "chat/tabs/bookmark.jte",
                new BookmarkDialog("", found.getId().toString(), found.getTitle(), found.getLink(), found.getEmoji()));
    }
}
