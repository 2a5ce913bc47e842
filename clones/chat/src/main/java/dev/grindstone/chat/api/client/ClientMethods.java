package dev.grindstone.chat.api.client;

import static dev.grindstone.chat.db.Tables.DRAFT;
import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.SAVED;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.shape.ConversationJson;
import dev.grindstone.chat.api.shape.UserJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code client.userBoot}, {@code client.counts}, {@code users.prefs.get}, {@code saved.list} and {@code drafts.list}. */
public final class ClientMethods {
    private static final String CLIENT = "client";

    private ClientMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.ofUsers("client.userBoot", CLIENT, ClientMethods::boot),
                Method.ofUsers("client.counts", CLIENT, ClientMethods::counts),
                Method.ofUsers("chat.command", "client,post", ClientMethods::command),
                Method.ofUsers("users.prefs.get", CLIENT, call -> Json.object("prefs", prefs(call))),
                Method.ofUsers("saved.list", CLIENT, ClientMethods::saved),
                Method.ofUsers("drafts.list", CLIENT, ClientMethods::drafts));
    }

    /** A line that begins with a slash: {@code command} and what follows it, {@code text}. */
    private static Map<String, Object> command(Call call) {
        Map<String, Object> args = new java.util.HashMap<>();
        args.put("channel", Long.toString(call.channel().id()));
        args.put("text", call.args().required("command") + " " + call.args().text("text", ""));
        if (call.args().has("thread_ts")) {
            args.put("thread_ts", call.args().text("thread_ts", ""));
        }
        call.run("chat.slash", args);
        return Json.object("response", "");
    }

    private static Object prefs(Call call) {
        String prefs = call.db()
                .select(MEMBER.PREFS)
                .from(MEMBER)
                .where(MEMBER.ID.eq(call.me().id()))
                .fetchSingle(MEMBER.PREFS);
        return Json.read(prefs).<Object>map(node -> node).orElseGet(Map::of);
    }

    private static Map<String, Object> boot(Call call) {
        Team team = Team.of(call.world());
        ConversationJson json = new ConversationJson(call.world(), call.me().id());
        List<Map<String, Object>> channels = new ArrayList<>();
        List<Map<String, Object>> directs = new ArrayList<>();
        for (Conversation each : call.conversations().mine()) {
            (each.kind() == Kind.IM ? directs : channels).add(json.of(each));
        }
        Map<Long, Membership> mine =
                new Memberships(call.db()).ofMember(call.me().id());
        List<String> starred = call.conversations().mine().stream()
                .filter(each -> {
                    Membership membership = mine.get(each.id());
                    return membership != null && membership.isStarred();
                })
                .map(Conversation::key)
                .toList();
        Map<String, Object> self = new UserJson(call.world(), call.origin()).of(call.me());
        self.put("prefs", prefs(call));
        return Json.object(
                "self", self,
                "team", Json.object("id", team.key(), "name", team.name(), "domain", team.domain()),
                "channels", channels,
                "ims", directs,
                "starred", starred,
                "workspaces", List.of(),
                "default_workspace", team.key());
    }

    /** What is unread, conversation by conversation. */
    private static Map<String, Object> counts(Call call) {
        Map<Long, Unread> unread = Unread.of(call.db(), call.me().id());
        Map<Long, Membership> mine =
                new Memberships(call.db()).ofMember(call.me().id());
        Map<Kind, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        List.of(Kind.CHANNEL, Kind.MPIM, Kind.IM).forEach(kind -> lists.put(kind, new ArrayList<>()));
        for (Conversation each : call.conversations().mine()) {
            Membership membership = mine.get(each.id());
            Unread own = unread.getOrDefault(each.id(), Unread.NONE);
            List<Message> newest = call.messages().before(each.id(), Long.MAX_VALUE, 1);
            // In a direct conversation every message is meant for its members.
            int mentions = each.isChannel() ? own.mentions() : own.messages();
            Map<String, Object> count = Json.object(
                    "id",
                    each.key(),
                    "last_read",
                    membership == null ? "0000000000.000000" : Ts.text(membership.lastRead()),
                    "latest",
                    newest.isEmpty() ? "0000000000.000000" : newest.get(0).key(),
                    "updated",
                    newest.isEmpty() ? "0000000000.000000" : newest.get(0).key(),
                    "mention_count",
                    mentions,
                    "has_unreads",
                    own.messages() > 0);
            lists.getOrDefault(each.kind() == Kind.PRIVATE ? Kind.CHANNEL : each.kind(), new ArrayList<>())
                    .add(count);
        }
        return Json.object(
                "threads", Json.object("has_unreads", false, "mention_count", 0),
                "channels", lists.get(Kind.CHANNEL),
                "mpims", lists.get(Kind.MPIM),
                "ims", lists.get(Kind.IM));
    }

    private static Map<String, Object> saved(Call call) {
        List<Map<String, Object>> items = call.db()
                .select(SAVED.STATE, SAVED.SAVED_AT, SAVED.DUE_AT, MESSAGE.TS, MESSAGE.CONVERSATION_ID)
                .from(SAVED)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(SAVED.MESSAGE_ID))
                .where(SAVED.MEMBER_ID.eq(call.me().id()))
                .orderBy(SAVED.SAVED_AT.desc(), SAVED.MESSAGE_ID.desc())
                .fetch(row -> Json.object(
                        "item_id",
                        call.conversations()
                                .byId(row.value5())
                                .map(Conversation::key)
                                .orElse(null),
                        "item_type",
                        "message",
                        "ts",
                        Ts.text(row.value4()),
                        "state",
                        row.value1().equals("progress") ? "in_progress" : row.value1(),
                        "date_created",
                        row.value2().getEpochSecond(),
                        "date_due",
                        row.value3() == null ? 0 : row.value3().getEpochSecond()));
        return Json.object("saved_items", items, "response_metadata", Map.of("next_cursor", ""));
    }

    private static Map<String, Object> drafts(Call call) {
        List<Map<String, Object>> drafts = call.db()
                .selectFrom(DRAFT)
                .where(DRAFT.MEMBER_ID.eq(call.me().id()))
                .orderBy(DRAFT.UPDATED_AT.desc(), DRAFT.CONVERSATION_ID, DRAFT.THREAD_ID)
                .fetch(row -> {
                    @Nullable
                    String channel = call.conversations()
                            .byId(row.getConversationId())
                            .map(Conversation::key)
                            .orElse(null);
                    return Json.object(
                            "id",
                            "Dr" + Id.CHANNEL.text(row.getConversationId()).substring(1),
                            "destinations",
                            channel == null ? List.of() : List.of(Map.of("channel_id", channel)),
                            "text",
                            row.getText(),
                            "last_updated_ts",
                            Ts.text(Ts.at(row.getUpdatedAt())));
                });
        return Json.object("drafts", drafts, "has_more", false);
    }
}
