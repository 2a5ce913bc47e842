package dev.grindstone.chat.api.conversations;

import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.PIN;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Slice;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Ts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code conversations.history}, {@code conversations.replies} and {@code conversations.mark}. */
public final class HistoryMethods {
    private static final String HISTORY = "channels:history,groups:history,im:history,mpim:history";
    private static final String WRITE = "channels:write,channels:manage,groups:write,im:write,mpim:write";
    private static final int MOST = 999;

    private HistoryMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("conversations.history", HISTORY, HistoryMethods::history),
                Method.of("conversations.replies", HISTORY, HistoryMethods::replies),
                Method.of("conversations.mark", WRITE, HistoryMethods::mark));
    }

    /** The times between which messages are wanted, both excluded. */
    private record Span(long after, long before) {
        static Span of(Call call) {
            boolean inclusive = call.args().flag("inclusive", false);
            OptionalLong oldest = call.args().ts("oldest");
            OptionalLong latest = call.args().ts("latest");
            long after = oldest.orElse(0) - (inclusive || oldest.isEmpty() ? 1 : 0);
            long before = latest.isEmpty() ? Long.MAX_VALUE : latest.getAsLong() + (inclusive ? 1 : 0);
            return new Span(after, before);
        }

        boolean has(long ts) {
            return ts > after && ts < before;
        }
    }

    private static Map<String, Object> history(Call call) {
        Conversation conversation = call.readable();
        Span span = Span.of(call);
        int limit = Slice.limit(call.args(), MOST);
        long before = Math.min(span.before(), Slice.longCursor(call.args(), "before", Long.MAX_VALUE));
        // With only an oldest time, the page begins there.
        boolean forward = call.args().has("oldest")
                && !call.args().has("latest")
                && !call.args().has("cursor");
        List<Message> found = new ArrayList<>(lasting(call).before(conversation.id(), before, limit + 1).stream()
                .filter(message -> message.ts() > span.after())
                .toList());
        boolean more = found.size() > limit;
        if (more && forward) {
            found = new ArrayList<>(lasting(call).after(conversation.id(), span.after(), limit));
            found.sort((one, other) -> Long.compare(other.ts(), one.ts()));
        } else if (more) {
            found.remove(limit);
        }
        @Nullable
        String next =
                more && !forward ? Slice.next("before", found.get(limit - 1).ts()) : null;
        Map<String, Object> answer = Json.object("messages", json(call, conversation, found), "has_more", more);
        answer.put("pin_count", pins(call, conversation));
        answer.put("channel_actions_ts", null);
        answer.put("channel_actions_count", 0);
        if (next != null) {
            answer.put("response_metadata", Map.of("next_cursor", next));
        }
        return answer;
    }

    private static int pins(Call call, Conversation conversation) {
        return call.db()
                .fetchCount(call.db()
                        .selectOne()
                        .from(PIN)
                        .join(MESSAGE)
                        .on(MESSAGE.ID.eq(PIN.MESSAGE_ID))
                        .where(MESSAGE.CONVERSATION_ID.eq(conversation.id())));
    }

    private static Map<String, Object> replies(Call call) {
        Conversation conversation = call.readable();
        Message asked;
        try {
            asked = call.message(conversation, "ts");
        } catch (ChatException e) {
            throw ChatException.of(
                    e.code().equals("message_not_found") ? "thread_not_found" : e.code(),
                    String.valueOf(e.getMessage()));
        }
        Long rootId = asked.threadId();
        Message root = rootId == null ? asked : call.messages().require(rootId);
        Span span = Span.of(call);
        List<Message> replies = call.messages().replies(root.id()).stream()
                .filter(reply -> span.has(reply.ts()))
                .toList();
        Slice<Message> slice = Slice.of(replies, call.args());
        List<Message> all = new ArrayList<>();
        // The thread's first message stands above each page.
        all.add(root);
        all.addAll(slice.entries());
        Map<String, Object> answer = Json.object(
                "messages",
                json(call, conversation, all),
                "has_more",
                !slice.next().isEmpty());
        if (!slice.next().isEmpty()) {
            answer.put("response_metadata", slice.metadata());
        }
        return answer;
    }

    private static List<Map<String, Object>> json(Call call, Conversation conversation, List<Message> all) {
        return new MessageJson(call.world(), call.me().id(), call.origin()).list(conversation, all);
    }

    private static Map<String, Object> mark(Call call) {
        Conversation conversation = call.channel();
        String ts = call.args().required("ts");
        if (Ts.parse(ts).isEmpty()) {
            throw ChatException.of("invalid_timestamp", "'" + ts + "' is no ts such as 1700000000.000109");
        }
        call.run("chat.markRead", Map.of("channel", conversation.id(), "ts", ts));
        return Json.object();
    }

    /** What was said to one member alone is in no history. */
    private static Messages lasting(Call call) {
        return new Messages(call.db(), Member.VOICE);
    }
}
