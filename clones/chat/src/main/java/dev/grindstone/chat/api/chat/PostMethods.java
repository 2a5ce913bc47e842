package dev.grindstone.chat.api.chat;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.shape.Links;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code chat.postMessage}, {@code update}, {@code delete}, {@code postEphemeral}, {@code meMessage}, {@code getPermalink}. */
public final class PostMethods {
    private static final String WRITE = "chat:write,chat:write:bot,chat:write:user";

    private PostMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("chat.postMessage", WRITE, PostMethods::post),
                Method.of("chat.update", WRITE, PostMethods::update),
                Method.of("chat.delete", WRITE, PostMethods::delete),
                Method.of("chat.postEphemeral", WRITE, PostMethods::ephemeral),
                Method.of("chat.meMessage", WRITE, PostMethods::me),
                Method.of("chat.getPermalink", "", PostMethods::permalink));
    }

    /** The parts of a message as the command takes them. */
    static Map<String, Object> content(Call call, String channel) {
        Map<String, Object> args = new HashMap<>();
        args.put("channel", channel);
        for (String name : List.of("text", "blocks", "attachments", "metadata", "thread_ts")) {
            if (call.args().has(name)) {
                args.put(name, call.args().text(name, ""));
            }
        }
        if (!call.args().has("text") && call.args().has("markdown_text")) {
            args.put("text", call.args().text("markdown_text", ""));
        }
        if (call.args().has("metadata")
                && Json.read(call.args().text("metadata", ""))
                        .filter(node -> node.isObject())
                        .isEmpty()) {
            throw ChatException.of("invalid_metadata_format", "The metadata is no JSON object");
        }
        return args;
    }

    /** Names and members' ids lead to conversations, too. */
    static String target(Call call) {
        String channel = call.args().required("channel").strip();
        if (Id.USER.number(channel).isPresent()) {
            try {
                return call.member(channel).key();
            } catch (ChatException e) {
                throw ChatException.of("channel_not_found", String.valueOf(e.getMessage()));
            }
        }
        return channel.startsWith("@")
                ? channel
                : Long.toString(call.conversations().named(channel).id());
    }

    private static Map<String, Object> post(Call call) {
        Map<String, Object> args = content(call, target(call));
        args.put("reply_broadcast", call.args().flag("reply_broadcast", false));
        args.put("unfurl", call.args().flag("unfurl_links", true));
        boolean own = call.args().flag("as_user", false) || !call.caller().isBot();
        if (!own && call.args().has("username")) {
            args.put("username", call.args().text("username", ""));
        }
        String icon = call.args().text("icon_emoji", call.args().text("icon_url", ""));
        if (!own && !icon.isEmpty()) {
            args.put("icon", icon);
            args.putIfAbsent("username", call.me().realName());
        }
        Message message = call.messages().require(call.make("chat.post", args));
        return posted(call, message);
    }

    private static Map<String, Object> posted(Call call, Message message) {
        Conversation conversation = call.conversations().named(Long.toString(message.conversationId()));
        return Json.object(
                "channel", conversation.key(),
                "ts", message.key(),
                "message", new MessageJson(call.world(), call.me().id(), call.origin()).of(conversation, message));
    }

    private static Map<String, Object> update(Call call) {
        Conversation conversation = call.channel();
        Message message = call.message(conversation, "ts");
        Map<String, Object> args = content(call, Long.toString(conversation.id()));
        args.remove("thread_ts");
        args.put("message", message.id());
        // What is not sent anew stays: blocks only with another text.
        if (!args.containsKey("text") && !args.containsKey("blocks") && !args.containsKey("attachments")) {
            throw ChatException.of("no_text", "The message is empty: give it some text");
        }
        call.run("chat.edit", args);
        Message changed = call.messages().require(message.id());
        Map<String, Object> answer = posted(call, changed);
        answer.put("text", changed.text());
        return answer;
    }

    private static Map<String, Object> delete(Call call) {
        Conversation conversation = call.channel();
        Message message = call.message(conversation, "ts");
        call.run("chat.delete", Map.of("message", message.id()));
        return Json.object("channel", conversation.key(), "ts", message.key());
    }

    private static Map<String, Object> ephemeral(Call call) {
        Map<String, Object> args = content(call, target(call));
        args.put("user", call.user("user").key());
        long id = call.make("chat.post", args);
        Message message = new Messages(call.db(), call.user("user").id()).require(id);
        return Json.object("message_ts", message.key());
    }

    private static Map<String, Object> me(Call call) {
        Map<String, Object> args =
                Map.of("channel", target(call), "text", call.args().text("text", ""), "me", true);
        Message message = call.messages().require(call.make("chat.post", args));
        Conversation conversation = call.conversations().named(Long.toString(message.conversationId()));
        return Json.object("channel", conversation.key(), "ts", message.key());
    }

    private static Map<String, Object> permalink(Call call) {
        Conversation conversation = call.channel();
        Message message = call.message(conversation, "message_ts");
        String link = new Links(call.world(), call.origin()).message(conversation, message);
        return Json.object("channel", conversation.key(), "permalink", link);
    }
}
