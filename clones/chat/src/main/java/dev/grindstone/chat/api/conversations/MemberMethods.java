package dev.grindstone.chat.api.conversations;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.shape.ConversationJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code conversations.join}, {@code leave}, {@code invite} and {@code kick}. */
public final class MemberMethods {
    private static final String WRITE = "channels:write,channels:manage,channels:join,groups:write,mpim:write";

    private MemberMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("conversations.join", WRITE, MemberMethods::join),
                Method.of("conversations.leave", WRITE, MemberMethods::leave),
                Method.of("conversations.invite", WRITE, MemberMethods::invite),
                Method.of("conversations.kick", WRITE, MemberMethods::kick));
    }

    private static Object json(Call call, Conversation conversation) {
        return new ConversationJson(call.world(), call.me().id())
                .of(call.conversations().named(Long.toString(conversation.id())));
    }

    private static Map<String, Object> join(Call call) {
        Conversation channel = call.channel();
        boolean already = new Memberships(call.db()).has(channel.id(), call.me().id());
        call.run("chat.join", Map.of("channel", channel.id()));
        Map<String, Object> answer = Json.object("channel", json(call, channel));
        if (already) {
            answer.put("warning", "already_in_channel");
            answer.put("response_metadata", Map.of("warnings", List.of("already_in_channel")));
        }
        return answer;
    }

    private static Map<String, Object> leave(Call call) {
        Conversation channel = call.channel();
        boolean in = new Memberships(call.db()).has(channel.id(), call.me().id());
        if (!in) {
            return Json.object("not_in_channel", true);
        }
        call.run("chat.leave", Map.of("channel", channel.id()));
        return Json.object();
    }

    /** With {@code force}, those who can be added are. */
    private static Map<String, Object> invite(Call call) {
        Conversation channel = call.channel();
        List<String> users = call.args().list("users");
        if (users.isEmpty()) {
            throw ChatException.of("no_user", "Name the members to add");
        }
        List<Map<String, Object>> errors = new ArrayList<>();
        boolean force = call.args().flag("force", false);
        int added = 0;
        for (String user : users) {
            try {
                Member member = call.member(user);
                call.run("chat.invite", Map.of("channel", channel.id(), "users", List.of(member.key())));
                added++;
            } catch (ChatException e) {
                if (!force
                        || !List.of("user_not_found", "already_in_channel", "cant_invite_self", "user_disabled")
                                .contains(e.code())) {
                    throw e;
                }
                errors.add(Json.object("user", user, "ok", false, "error", e.code()));
            }
        }
        if (added == 0) {
            throw ChatException.of(String.valueOf(errors.get(0).get("error")), "Nobody could be added");
        }
        Map<String, Object> answer = Json.object("channel", json(call, channel));
        if (!errors.isEmpty()) {
            answer.put("errors", errors);
        }
        return answer;
    }

    private static Map<String, Object> kick(Call call) {
        Conversation channel = call.channel();
        call.run(
                "chat.kick",
                Map.of("channel", channel.id(), "user", call.user("user").key()));
        return Json.object("errors", Map.of());
    }
}
