package dev.grindstone.chat.toolbar;

import static dev.grindstone.chat.db.Tables.APP;
import static dev.grindstone.chat.db.Tables.PIN;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.Threads;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * GET  /client/menu              channel, ts: the menu of a message
 * POST /client/message/<verb>    channel, ts, name for reactions
 */
/** What is done with one message. */
public final class MessageRoutes {
    private static final Set<String> VERBS =
            Set.of("react", "unreact", "pin", "unpin", "save", "unsave", "delete", "markUnread", "follow", "unfollow");

    private MessageRoutes() {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/client/menu", MessageRoutes::menu);
        routes.post("/client/message/{verb}", MessageRoutes::act);
        RemindRoutes.addTo(routes);
    }

    private static void act(Visit visit) {
        String verb = visit.http().pathParam("verb");
        if (!VERBS.contains(verb)) {
            throw ChatException.of("unknown_method", "Nothing is called '" + verb + "': use one of " + VERBS);
        }
        Map<String, Object> args = new HashMap<>();
        for (String field : List.of("channel", "ts", "name")) {
            String value = visit.form(field);
            if (value != null) {
                args.put(field, value);
            }
        }
        visit.world().run("chat." + verb, visit.person(), args);
        visit.http().status(204);
    }

    private static void menu(Visit visit) {
        Member viewer = new Members(visit.db()).require(visit.person().id());
        String key = Objects.requireNonNullElse(visit.query("channel"), "");
        String ts = Objects.requireNonNullElse(visit.query("ts"), "");
        Conversation conversation = new Conversations(visit.db(), viewer.id()).named(key);
        Messages all = new Messages(visit.db(), viewer.id());
        Message message = all.at(conversation.id(), Ts.parse(ts).orElse(0))
                .orElseThrow(() -> ChatException.of(
                        "message_not_found", "There is no message " + ts + " here any more: reload the page"));
        boolean mine = message.authorId() == viewer.id();
        @Nullable String subtype = message.subtype();
        boolean written = !message.isTombstone() && (subtype == null || !subtype.startsWith("channel_"));
        @Nullable Long answered = message.threadId();
        long root = answered == null ? message.id() : answered;
        visit.render(
                "chat/toolbar/menu.jte",
                new Menu(
                        conversation.key(),
                        message.key(),
                        mine && written,
                        (mine || viewer.isAdmin()) && !message.isTombstone(),
                        answered != null || !all.threads(List.of(root)).isEmpty(),
                        new Threads(visit.db()).followers(root).contains(viewer.id()),
                        visit.db().fetchExists(PIN, PIN.MESSAGE_ID.eq(message.id())),
                        new Memberships(visit.db()).has(conversation.id(), viewer.id()),
                        conversation.isChannel(),
                        visit.db().fetchExists(APP, APP.SETTINGS.contains("\"type\":\"message\""))
                                ? "channel=" + conversation.key() + "&ts=" + message.key()
                                : ""));
    }
}
