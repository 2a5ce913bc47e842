package dev.grindstone.chat.api.marks;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.SAVED;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Paging;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.workspace.ChatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** {@code stars.*}: what one keeps for later, and starred conversations. */
public final class StarMethods {
    private StarMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.ofUsers("stars.add", "stars:write", call -> change(call, true)),
                Method.ofUsers("stars.remove", "stars:write", call -> change(call, false)),
                Method.ofUsers("stars.list", "stars:read", StarMethods::list));
    }

    private static Map<String, Object> change(Call call, boolean add) {
        if (!call.args().has("channel")) {
            throw ChatException.of("no_item_specified", "Name a channel, or a message by its timestamp, too");
        }
        Conversation conversation = call.channel();
        if (!call.args().has("timestamp")) {
            boolean starred = new Memberships(call.db())
                    .of(conversation.id(), call.me().id())
                    .map(each -> each.isStarred())
                    .orElse(false);
            if (starred == add) {
                throw already(add);
            }
            call.run(add ? "chat.star" : "chat.unstar", Map.of("channel", conversation.id()));
            return Json.object();
        }
        Message message = call.message(conversation, "timestamp");
        boolean saved =
                call.db().fetchExists(SAVED, SAVED.MEMBER_ID.eq(call.me().id()).and(SAVED.MESSAGE_ID.eq(message.id())));
        if (saved == add) {
            throw already(add);
        }
        call.run(add ? "chat.save" : "chat.unsave", Map.of("message", message.id()));
        return Json.object();
    }

    private static ChatException already(boolean add) {
        return ChatException.of(
                add ? "already_starred" : "not_starred", add ? "It is starred already" : "It is not starred");
    }

    private static Map<String, Object> list(Call call) {
        List<Map<String, Object>> all = new ArrayList<>(messages(call));
        all.addAll(channels(call));
        Paging paging = Paging.of(call.args(), all.size(), 100);
        return Json.object("items", paging.of(all), "paging", paging.paging());
    }

    private static List<Map<String, Object>> messages(Call call) {
        return call.db()
                .select(SAVED.MESSAGE_ID, SAVED.SAVED_AT)
                .from(SAVED)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(SAVED.MESSAGE_ID))
                .where(SAVED.MEMBER_ID.eq(call.me().id()))
                .and(MESSAGE.CONVERSATION_ID.in(DSL.select(CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(Conversations.visible(call.db(), call.me().id()))))
                .orderBy(SAVED.SAVED_AT.desc(), SAVED.MESSAGE_ID.desc())
                .fetch(row -> {
                    Item item = new Item(call, call.messages().require(row.value1()));
                    Map<String, Object> message = item.linked();
                    message.put("is_starred", true);
                    return Json.object(
                            "type",
                            "message",
                            "channel",
                            item.channel().key(),
                            "message",
                            message,
                            "date_create",
                            row.value2().getEpochSecond());
                });
    }

    private static List<Map<String, Object>> channels(Call call) {
        return call.db()
                .select(MEMBERSHIP.CONVERSATION_ID, MEMBERSHIP.JOINED_AT)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.MEMBER_ID.eq(call.me().id()))
                .and(MEMBERSHIP.IS_STARRED)
                .orderBy(MEMBERSHIP.CONVERSATION_ID)
                .fetch(row -> {
                    Conversation conversation = call.conversations().named(Long.toString(row.value1()));
                    return Json.object(
                            "type", conversation.isChannel() ? "channel" : "im",
                            "channel", conversation.key(),
                            "date_create", row.value2().getEpochSecond());
                });
    }
}
