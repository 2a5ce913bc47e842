package dev.grindstone.chat.api.conversations;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.shape.ConversationJson;
import dev.grindstone.chat.conversation.Conversation;
import java.util.List;
import java.util.Map;

/** {@code conversations.create}, {@code archive}, {@code unarchive}, {@code rename}, {@code setTopic}, {@code setPurpose}. */
public final class ChangeMethods {
    private static final String WRITE = "channels:write,channels:manage,groups:write";
    private static final String TOPIC = WRITE + ",channels:write.topic,groups:write.topic,im:write,mpim:write";

    private ChangeMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("conversations.create", WRITE, ChangeMethods::create),
                Method.of("conversations.archive", WRITE, call -> run(call, "chat.archive")),
                Method.of("conversations.unarchive", WRITE, call -> run(call, "chat.unarchive")),
                Method.of("conversations.rename", WRITE, ChangeMethods::rename),
                Method.of("conversations.setTopic", TOPIC, call -> note(call, "chat.setTopic", "topic")),
                Method.of("conversations.setPurpose", TOPIC, call -> note(call, "chat.setPurpose", "purpose")));
    }

    private static Map<String, Object> create(Call call) {
        long id = call.make(
                "chat.createChannel",
                Map.of(
                        "name",
                        call.args().text("name", ""),
                        "private",
                        call.args().flag("is_private", false)));
        return answer(call, id);
    }

    private static Map<String, Object> answer(Call call, long id) {
        Conversation changed = call.conversations().named(Long.toString(id));
        return Json.object(
                "channel", new ConversationJson(call.world(), call.me().id()).of(changed));
    }

    private static Map<String, Object> run(Call call, String command) {
        call.run(command, Map.of("channel", call.channel().id()));
        return Json.object();
    }

    private static Map<String, Object> rename(Call call) {
        long id = call.channel().id();
        call.run("chat.rename", Map.of("channel", id, "name", call.args().text("name", "")));
        return answer(call, id);
    }

    private static Map<String, Object> note(Call call, String command, String argument) {
        long id = call.channel().id();
        call.run(command, Map.of("channel", id, argument, call.args().text(argument, "")));
        return answer(call, id);
    }
}
