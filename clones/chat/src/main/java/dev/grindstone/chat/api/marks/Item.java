package dev.grindstone.chat.api.marks;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.shape.Links;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import java.util.Map;
import java.util.Set;

/** A message in a list of marked things. */
record Item(Call call, Message message) {
    private static final Set<String> REACTED = Set.of(
            "type",
            "subtype",
            "text",
            "ts",
            "user",
            "username",
            "team",
            "app_id",
            "bot_id",
            "bot_profile",
            "attachments",
            "blocks",
            "metadata",
            "permalink",
            "reactions");

    Conversation channel() {
        return call.conversations().named(Long.toString(message.conversationId()));
    }

    /** The message with its address, as lists of reactions and stars have it. */
    Map<String, Object> linked() {
        Map<String, Object> json = whole();
        json.remove("pinned_to");
        return json;
    }

    /** What is told of a message's reactions. */
    Map<String, Object> reacted() {
        Map<String, Object> json = whole();
        json.keySet().retainAll(REACTED);
        return json;
    }

    /** The message with its address. */
    Map<String, Object> whole() {
        Conversation channel = channel();
        Map<String, Object> json = new MessageJson(call.world(), call.me().id(), call.origin()).of(channel, message);
        json.put("permalink", new Links(call.world(), call.origin()).message(channel, message));
        return json;
    }
}
