package dev.grindstone.chat.api.chat;

import static dev.grindstone.chat.db.Tables.SCHEDULED_MESSAGE;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Slice;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.ScheduledMessageRecord;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** {@code chat.scheduleMessage}, {@code chat.deleteScheduledMessage} and {@code chat.scheduledMessages.list}. */
public final class ScheduledMethods {
    private static final String WRITE = "chat:write,chat:write:bot,chat:write:user";

    private ScheduledMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("chat.scheduleMessage", WRITE, ScheduledMethods::schedule),
                Method.of("chat.deleteScheduledMessage", WRITE, ScheduledMethods::delete),
                Method.of("chat.scheduledMessages.list", "", ScheduledMethods::list));
    }

    private static Map<String, Object> schedule(Call call) {
        Conversation conversation = call.conversations().named(PostMethods.target(call));
        Map<String, Object> args = PostMethods.content(call, Long.toString(conversation.id()));
        long seconds = call.args().number("post_at", 0);
        if (seconds < 0 || seconds > 100_000_000_000L) {
            throw ChatException.of("invalid_time", seconds + " is no time in seconds of the epoch");
        }
        args.put("post_at", Instant.ofEpochSecond(seconds));
        args.put("reply_broadcast", call.args().flag("reply_broadcast", false));
        long id = call.make("chat.schedule", args);
        Map<String, Object> message =
                Json.object("type", "delayed_message", "text", call.args().text("text", ""));
        message.put("user", call.me().key());
        message.put("team", Team.of(call.world()).key());
        if (call.caller().isBot()) {
            message.put("bot_id", Tokens.botKey(call.db(), call.me()));
        }
        Object blocks = Json.raw(call.args().textOrNull("blocks"));
        if (blocks != null) {
            message.put("blocks", blocks);
        }
        return Json.object(
                "channel",
                conversation.key(),
                "scheduled_message_id",
                Id.SCHEDULED.text(id),
                "post_at",
                seconds,
                "message",
                message);
    }

    private static Map<String, Object> delete(Call call) {
        Conversation conversation = call.channel();
        String key = call.args().required("scheduled_message_id");
        OptionalLong id = Id.SCHEDULED.number(key);
        if (id.isEmpty()
                || call.db()
                        .selectFrom(SCHEDULED_MESSAGE)
                        .where(SCHEDULED_MESSAGE.ID.eq(id.getAsLong()))
                        .and(SCHEDULED_MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                        .fetchOptional()
                        .isEmpty()) {
            throw ChatException.of(
                    "invalid_scheduled_message_id", "There is no scheduled message '" + key + "' in this conversation");
        }
        call.run("chat.cancelScheduled", Map.of("id", id.getAsLong()));
        return Json.object();
    }

    private static Map<String, Object> list(Call call) {
        var rows = call.db()
                .selectFrom(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.AUTHOR_ID.eq(call.me().id()))
                .orderBy(SCHEDULED_MESSAGE.POST_AT, SCHEDULED_MESSAGE.ID)
                .fetch();
        long channel = call.args().has("channel") ? call.channel().id() : 0;
        OptionalLong oldest = call.args().ts("oldest");
        OptionalLong latest = call.args().ts("latest");
        Slice<ScheduledMessageRecord> slice = Slice.of(
                rows.stream()
                        .filter(row -> channel == 0 || row.getConversationId() == channel)
                        .filter(row -> micros(row) >= oldest.orElse(0))
                        .filter(row -> latest.isEmpty() || micros(row) <= latest.getAsLong())
                        .toList(),
                call.args());
        return Json.object(
                "scheduled_messages",
                slice.entries().stream().map(row -> json(call, row)).toList(),
                "response_metadata",
                slice.metadata());
    }

    private static long micros(ScheduledMessageRecord row) {
        return row.getPostAt().getEpochSecond() * 1_000_000;
    }

    private static Map<String, Object> json(Call call, ScheduledMessageRecord row) {
        Conversation conversation = call.conversations().named(Long.toString(row.getConversationId()));
        return Json.object(
                "id", Id.SCHEDULED.text(row.getId()),
                "channel_id", conversation.key(),
                "post_at", row.getPostAt().getEpochSecond(),
                "date_created", row.getCreatedAt().getEpochSecond(),
                "text", row.getText());
    }
}
