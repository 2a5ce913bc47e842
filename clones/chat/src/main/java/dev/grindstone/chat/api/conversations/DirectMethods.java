package dev.grindstone.chat.api.conversations;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.shape.ConversationJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** {@code conversations.open} and {@code conversations.close}. */
public final class DirectMethods {
    private static final String WRITE = "channels:manage,channels:write,groups:write,im:write,mpim:write";

    private DirectMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("conversations.open", WRITE, DirectMethods::open),
                Method.of("conversations.close", WRITE, DirectMethods::close));
    }

    private static Map<String, Object> open(Call call) {
        List<String> users;
        if (call.args().has("channel")) {
            Conversation known = call.channel();
            users = new Memberships(call.db())
                    .members(known.id()).stream()
                            .filter(id -> id != call.me().id())
                            .map(Id.USER::text)
                            .toList();
        } else {
            users = call.args().list("users").stream()
                    .map(call::member)
                    .map(Member::key)
                    .toList();
        }
        if (users.isEmpty()) {
            throw ChatException.of("users_list_not_supplied", "Name the members to write to, or the conversation");
        }
        List<Long> before = open(call.db(), call.me().id());
        long id = call.make("chat.openDirect", Map.of("users", users));
        Conversation direct = call.conversations().named(Long.toString(id));
        boolean already = before.contains(id);
        Map<String, Object> answer = already ? Json.object("no_op", true, "already_open", true) : Json.object();
        answer.put(
                "channel",
                call.args().flag("return_im", false)
                        ? new ConversationJson(call.world(), call.me().id()).of(direct)
                        : Json.object("id", direct.key()));
        return answer;
    }

    private static List<Long> open(DSLContext db, long member) {
        return new Memberships(db)
                .ofMember(member).values().stream()
                        .filter(Membership::isOpen)
                        .map(Membership::conversationId)
                        .toList();
    }

    private static Map<String, Object> close(Call call) {
        Conversation direct = call.channel();
        boolean closed = !direct.isChannel()
                && new Memberships(call.db())
                        .of(direct.id(), call.me().id())
                        .filter(Membership::isOpen)
                        .isEmpty();
        if (closed) {
            return Json.object("no_op", true, "already_closed", true);
        }
        call.run("chat.closeDirect", Map.of("channel", direct.id()));
        return Json.object();
    }
}
