package dev.grindstone.chat.thread;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.row.ConversationPart;
import dev.grindstone.chat.message.row.Row;
import dev.grindstone.chat.message.row.Rows;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/*
 * GET  /client/thread       channel, ts: the pane; ts may be a reply's
 * GET  /client/replies      channel, ts, all: its list alone
 * POST /client/thread/read  channel, ts
 */
/** A thread beside its conversation. */
public final class ThreadRoutes {
    /** The most replies that are shown at first. */
    private static final int FIRST = 50;

    private final ConversationPart composer;

    /** @param composer what stands below the replies */
    public ThreadRoutes(ConversationPart composer) {
        this.composer = composer;
    }

    /** Adds {@code /client/thread} and what its script asks for. */
    public void addTo(Routes routes) {
        routes.get("/client/thread", visit -> visit.render("chat/thread/thread.jte", pane(visit, true)));
        routes.get("/client/replies", visit -> visit.render("chat/thread/replies.jte", pane(visit, false)));
        routes.post("/client/thread/read", ThreadRoutes::read);
    }

    private ThreadPane pane(Visit visit, boolean writes) {
        long viewer = visit.person().id();
        Conversation conversation =
                new Conversations(visit.db(), viewer).named(Objects.requireNonNullElse(visit.query("channel"), ""));
        Messages all = new Messages(visit.db(), viewer);
        Message root = root(visit, all, conversation);
        List<Message> replies = all.replies(root.id());
        int older = "true".equals(visit.query("all")) ? 0 : Math.max(0, replies.size() - FIRST);
        Rows rows = new Rows(visit.world(), viewer);
        Row first = rows.of(conversation, List.of(root), null).get(0);
        List<Message> shown = replies.subList(older, replies.size());
        List<Row> made = rows.of(conversation, shown, older == 0 ? null : replies.get(older - 1));
        boolean mayReply = !conversation.isArchived() && new Memberships(visit.db()).has(conversation.id(), viewer);
        return new ThreadPane(
                conversation,
                new Titles(visit.db(), viewer).of(conversation),
                first,
                made,
                older,
                writes && mayReply ? composer.html(visit, conversation, root) : "");
    }

    private static Message root(Visit visit, Messages all, Conversation conversation) {
        String ts = Objects.requireNonNullElse(visit.query("ts"), "");
        Message found = all.at(conversation.id(), Ts.parse(ts).orElse(0))
                .orElseThrow(() -> ChatException.of(
                        "thread_not_found", "There is no message " + ts + " here any more: reload the conversation"));
        @Nullable Long root = found.threadId();
        return root == null ? found : all.require(root);
    }

    private static void read(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        args.put("channel", Objects.requireNonNullElse(visit.form("channel"), ""));
        args.put("thread_ts", Objects.requireNonNullElse(visit.form("ts"), ""));
        visit.world().run("chat.markRead", visit.person(), args);
        visit.http().status(204);
    }
}
