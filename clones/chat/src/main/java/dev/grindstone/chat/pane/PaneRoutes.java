package dev.grindstone.chat.pane;

import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.row.ConversationPart;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * GET  /client/pane      channel, around=<ts> (or ts): list and composer
 * GET  /client/messages  channel, unread, and before=<ts> | after=<ts> | around=<ts> | from=<ts>&to=<ts>: a window
 * GET  /client/days      channel: the menu of a day's divider
 * POST /client/read      channel, ts
 * POST /client/join      channel
 */
/** The list of a conversation, in windows that the page asks for while it is scrolled. */
public final class PaneRoutes {
    private final ConversationPart composer;

    /** @param composer what stands below the list */
    public PaneRoutes(ConversationPart composer) {
        this.composer = composer;
    }

    /** Adds {@code /client/pane} and what its script asks for. */
    public void addTo(Routes routes) {
        routes.get("/client/pane", this::pane);
        routes.get("/client/messages", PaneRoutes::messages);
        routes.get("/client/days", PaneRoutes::days);
        routes.post("/client/read", visit -> act(visit, "chat.markRead", "channel", "ts"));
        routes.post("/client/join", visit -> act(visit, "chat.join", "channel"));
    }

    private static void act(Visit visit, String command, String... fields) {
        Map<String, Object> args = new HashMap<>();
        for (String field : fields) {
            String value = visit.form(field);
            if (value != null) {
                args.put(field, value);
            }
        }
        visit.world().run(command, visit.person(), args);
        visit.http().status(204);
    }

    private static Conversation conversation(Visit visit) {
        String key = visit.query("channel");
        return new Conversations(visit.db(), visit.person().id())
                .byKey(key == null ? "" : key)
                .orElseThrow(() -> ChatException.of(
                        "channel_not_found",
                        "There is no conversation '" + key + "' that you can see: choose another"));
    }

    private static long ts(Visit visit, String name, long otherwise) {
        String text = visit.query(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        return Ts.parse(text)
                .orElseThrow(() -> ChatException.of(
                        "bad_timestamp", "'" + text + "' is no ts such as 1700000000.000109: leave " + name + " out"));
    }

    private void pane(Visit visit) {
        visit.http().html(html(visit, conversation(visit)));
    }

    /** The list of a conversation and its composer, around the message that the address names. */
    public String html(Visit visit, Conversation conversation) {
        long viewer = visit.person().id();
        Optional<Membership> membership = new Memberships(visit.db()).of(conversation.id(), viewer);
        long unread = membership.map(Membership::lastRead).orElse(0L);
        Messages all = new Messages(visit.db(), viewer);
        long around = ts(visit, "around", ts(visit, "ts", 0));
        Window window =
                around == 0 ? Window.newest(all, conversation.id()) : Window.around(all, conversation.id(), around);
        boolean mayPost = membership.isPresent() && !conversation.isArchived();
        return visit.fragment(
                "chat/pane/pane.jte",
                new Pane(
                        conversation,
                        new Titles(visit.db(), viewer).of(conversation),
                        membership.isPresent(),
                        Items.of(visit.world(), viewer, conversation, window, unread),
                        Ts.text(unread),
                        membership.isPresent() ? banner(visit, all, conversation, unread) : null,
                        around == 0 ? "" : Ts.text(around),
                        mayPost ? composer.html(visit, conversation, null) : "",
                        Shown.media(visit.db(), viewer, conversation.key())));
    }

    private static Pane.@Nullable Banner banner(Visit visit, Messages all, Conversation conversation, long unread) {
        long viewer = visit.person().id();
        int count = visit.db()
                .fetchCount(
                        MESSAGE,
                        MESSAGE.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(MESSAGE.TS.gt(unread))
                                .and(MESSAGE.AUTHOR_ID.ne(viewer))
                                .and(all.listed()));
        if (count == 0) {
            return null;
        }
        Stamp stamp = Stamp.of(visit.world(), visit.person().id());
        return new Pane.Banner(
                count,
                all.after(conversation.id(), unread, 1).stream()
                        .findFirst()
                        .map(first -> stamp.date(first.at()).equals("Today")
                                ? stamp.time(first.at())
                                : stamp.dated(first.at()))
                        .orElse(""));
    }

    private static void messages(Visit visit) {
        Conversation conversation = conversation(visit);
        long viewer = visit.person().id();
        Messages all = new Messages(visit.db(), viewer);
        long before = ts(visit, "before", 0);
        long after = ts(visit, "after", 0);
        long around = ts(visit, "around", 0);
        Window window = before > 0
                ? Window.before(all, conversation.id(), before)
                : after > 0
                        ? Window.after(all, conversation.id(), after)
                        : around > 0
                                ? Window.around(all, conversation.id(), around)
                                : Window.range(
                                        all, conversation.id(), ts(visit, "from", 0), ts(visit, "to", Long.MAX_VALUE));
        visit.render(
                "chat/pane/items.jte", Items.of(visit.world(), viewer, conversation, window, ts(visit, "unread", 0)));
    }

    private static void days(Visit visit) {
        Conversation conversation = conversation(visit);
        Stamp stamp = Stamp.of(visit.world(), visit.person().id());
        List<Jump> jumps = Jump.all(conversation, stamp.present());
        visit.render("chat/pane/days.jte", jumps);
    }
}
