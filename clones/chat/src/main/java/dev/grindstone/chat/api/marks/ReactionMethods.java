package dev.grindstone.chat.api.marks;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REACTION;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Paging;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** {@code reactions.*}. */
public final class ReactionMethods {
    private ReactionMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("reactions.add", "reactions:write", call -> change(call, "chat.react")),
                Method.of("reactions.remove", "reactions:write", call -> change(call, "chat.unreact")),
                Method.of("reactions.get", "reactions:read", ReactionMethods::get),
                Method.of("reactions.list", "reactions:read", ReactionMethods::list));
    }

    private static Map<String, Object> change(Call call, String command) {
        if (!call.args().has("timestamp")) {
            throw ChatException.of("no_item_specified", "Name the message by channel and timestamp");
        }
        if (!call.args().has("name")) {
            throw ChatException.of("invalid_name", "Name the emoji without its colons");
        }
        Message message = call.message(call.channel(), "timestamp");
        call.run(command, Map.of("message", message.id(), "name", call.args().text("name", "")));
        return Json.object();
    }

    private static Map<String, Object> get(Call call) {
        if (!call.args().has("timestamp")) {
            throw ChatException.of("no_item_specified", "Name the message by channel and timestamp");
        }
        Item item = new Item(call, call.message(call.channel(), "timestamp"));
        return Json.object("type", "message", "channel", item.channel().key(), "message", item.reacted());
    }

    private static Map<String, Object> list(Call call) {
        Member member = call.args().has("user") ? call.user("user") : call.me();
        List<Message> all = call.db()
                .selectFrom(MESSAGE)
                .where(MESSAGE.ID.in(
                        DSL.select(REACTION.MESSAGE_ID).from(REACTION).where(REACTION.MEMBER_ID.eq(member.id()))))
                .and(MESSAGE.CONVERSATION_ID.in(DSL.select(CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(Conversations.visible(call.db(), call.me().id()))))
                .orderBy(MESSAGE.TS.desc(), MESSAGE.ID.desc())
                .fetch(Messages::message);
        Paging paging = Paging.of(call.args(), all.size(), 100);
        List<Map<String, Object>> items = paging.of(all).stream()
                .map(message -> new Item(call, message))
                .map(item ->
                        Json.object("type", "message", "channel", item.channel().key(), "message", item.linked()))
                .toList();
        return Json.object("items", items, "paging", paging.paging(), "response_metadata", Map.of("next_cursor", ""));
    }
}
