package dev.grindstone.chat.api.marks;

import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.PIN;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import java.util.List;
import java.util.Map;

/** {@code pins.*}. */
public final class PinMethods {
    private PinMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("pins.add", "pins:write", call -> change(call, "chat.pin")),
                Method.of("pins.remove", "pins:write", call -> change(call, "chat.unpin")),
                Method.of("pins.list", "pins:read", PinMethods::list));
    }

    private static Map<String, Object> change(Call call, String command) {
        Conversation conversation = call.channel();
        if (!call.args().has("timestamp")) {
            throw ChatException.of("no_item_specified", "Name the message by its timestamp");
        }
        Message message = call.message(conversation, "timestamp");
        call.run(command, Map.of("message", message.id()));
        return Json.object();
    }

    private static Map<String, Object> list(Call call) {
        Conversation conversation = call.readable();
        List<Map<String, Object>> items = call.db()
                .select(PIN.MESSAGE_ID, PIN.PINNED_BY, PIN.PINNED_AT)
                .from(PIN)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(PIN.MESSAGE_ID))
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .orderBy(PIN.PINNED_AT.desc(), PIN.MESSAGE_ID.desc())
                .fetch(row -> Json.object(
                        "type", "message",
                        "channel", conversation.key(),
                        "message", new Item(call, call.messages().require(row.value1())).whole(),
                        "created", row.value3().getEpochSecond(),
                        "created_by", Id.USER.text(row.value2())));
        return Json.object("items", items);
    }
}
