package dev.grindstone.chat.api.conversations;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Slice;
import dev.grindstone.chat.api.shape.ConversationJson;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Ts;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code conversations.list}, {@code users.conversations}, {@code conversations.info} and {@code conversations.members}. */
public final class ListMethods {
    private static final String READ = "channels:read,groups:read,im:read,mpim:read";

    private ListMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.of("conversations.list", READ, ListMethods::list),
                Method.of("users.conversations", READ, ListMethods::ofUser),
                Method.of("conversations.info", READ, ListMethods::info),
                Method.of("conversations.members", READ, ListMethods::members));
    }

    private static Set<Kind> kinds(Call call) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String type : call.args().has("types") ? call.args().list("types") : List.of("public_channel")) {
            kinds.add(
                    switch (type) {
                        case "public_channel" -> Kind.CHANNEL;
                        case "private_channel" -> Kind.PRIVATE;
                        case "im" -> Kind.IM;
                        case "mpim" -> Kind.MPIM;
                        default ->
                            throw ChatException.of(
                                    "invalid_types",
                                    "'" + type + "' is not one of public_channel, private_channel, im, mpim");
                    });
        }
        return kinds;
    }

    private static Map<String, Object> list(Call call) {
        return page(call, call.conversations().all());
    }

    /** What both of them are in, when another member is asked for. */
    private static Map<String, Object> ofUser(Call call) {
        Member member = call.args().has("user") ? call.user("user") : call.me();
        Set<Long> visible = call.db()
                .select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(Conversations.visible(call.db(), call.me().id()))
                .fetchSet(CONVERSATION.ID);
        return page(
                call,
                new Conversations(call.db(), member.id())
                        .mine().stream()
                                .filter(each -> visible.contains(each.id()))
                                .toList());
    }

    private static Map<String, Object> page(Call call, List<Conversation> all) {
        Set<Kind> kinds = kinds(call);
        boolean open = call.args().flag("exclude_archived", false);
        Slice<Conversation> slice = Slice.of(
                all.stream()
                        .filter(each -> kinds.contains(each.kind()) && !(open && each.isArchived()))
                        .toList(),
                call.args());
        return Json.object(
                "channels",
                new ConversationJson(call.world(), call.me().id()).list(slice.entries()),
                "response_metadata",
                slice.metadata());
    }

    private static Map<String, Object> info(Call call) {
        Conversation conversation = call.channel();
        Map<String, Object> json = new ConversationJson(call.world(), call.me().id())
                .list(List.of(conversation))
                .get(0);
        if (!call.args().flag("include_num_members", false)) {
            json.remove("num_members");
        }
        if (call.args().flag("include_locale", false)) {
            json.put("locale", "en-US");
        }
        new Memberships(call.db()).of(conversation.id(), call.me().id()).ifPresent(mine -> {
            json.put("last_read", Ts.text(mine.lastRead()));
            if (!conversation.isChannel()) {
                int unread = Unread.of(call.db(), call.me().id())
                        .getOrDefault(conversation.id(), Unread.NONE)
                        .messages();
                json.put("unread_count", unread);
                json.put("unread_count_display", unread);
                List<Message> newest = call.messages().before(conversation.id(), Long.MAX_VALUE, 1);
                if (!newest.isEmpty()) {
                    json.put(
                            "latest",
                            new MessageJson(call.world(), call.me().id(), call.origin())
                                    .of(conversation, newest.get(0)));
                }
            }
        });
        return Json.object("channel", json);
    }

    private static Map<String, Object> members(Call call) {
        Conversation conversation = call.channel();
        List<Long> all = call.db()
                .select(MEMBERSHIP.MEMBER_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation.id()))
                .orderBy(MEMBERSHIP.MEMBER_ID)
                .fetch(MEMBERSHIP.MEMBER_ID);
        Slice<Long> slice = Slice.of(all, call.args());
        return Json.object(
                "members", slice.entries().stream().map(Id.USER::text).toList(), "response_metadata", slice.metadata());
    }
}
