package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.api.shape.UserJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to messages: written, changed, deleted, reacted to, pinned. */
final class MessageEvents {
    private final World world;
    private final long viewer;
    private final String origin;
    private final Conversations conversations;
    private final Messages messages;

    MessageEvents(World world, long viewer, String origin) {
        this.world = world;
        this.viewer = viewer;
        this.origin = origin;
        this.conversations = new Conversations(world.db("chat"), viewer);
        this.messages = new Messages(world.db("chat"), viewer);
    }

    private String now() {
        return Ts.text(Ts.at(world.now()));
    }

    private static String channelType(Conversation in) {
        return switch (in.kind()) {
            case CHANNEL -> "channel";
            case PRIVATE -> "group";
            case IM -> "im";
            case MPIM -> "mpim";
        };
    }

    Optional<Map<String, Object>> message(Change change) {
        if (change.kind() == Change.Kind.DELETE) {
            return deleted(change);
        }
        long[] key = Happenings.key(change);
        Optional<Message> found = key.length == 1 ? messages.byId(key[0]) : Optional.empty();
        Optional<Conversation> in = found.flatMap(message -> conversations.byId(message.conversationId()));
        if (found.isEmpty() || in.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> json = new MessageJson(world, viewer, origin).of(in.get(), found.get());
        if (change.kind() == Change.Kind.INSERT) {
            json.put("channel", in.get().key());
            json.put("event_ts", found.get().key());
            json.put("channel_type", channelType(in.get()));
            return Optional.of(json);
        }
        Map<String, Object> previous = new LinkedHashMap<>(json);
        @Nullable String text = change.before().get("text");
        if (text != null) {
            previous.put("text", text);
            previous.remove("blocks");
        }
        previous.remove("edited");
        return Optional.of(Json.object(
                "type",
                "message",
                "subtype",
                "message_changed",
                "hidden",
                true,
                "message",
                json,
                "previous_message",
                previous,
                "channel",
                in.get().key(),
                "ts",
                now(),
                "event_ts",
                now(),
                "channel_type",
                channelType(in.get())));
    }

    private Optional<Map<String, Object>> deleted(Change change) {
        @Nullable String secret = change.before().get("ephemeral_for");
        Optional<Conversation> in = conversations.byId(Happenings.number(change, "conversation_id"));
        if (in.isEmpty() || secret != null) {
            return Optional.empty();
        }
        String ts = Ts.text(Happenings.number(change, "ts"));
        Map<String, Object> previous = Json.object(
                "type",
                "message",
                "user",
                Id.USER.text(Happenings.number(change, "author_id")),
                "text",
                change.before().get("text"),
                "ts",
                ts);
        return Optional.of(Json.object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "hidden",
                true,
                "deleted_ts",
                ts,
                "previous_message",
                previous,
                "channel",
                in.get().key(),
                "ts",
                now(),
                "event_ts",
                now(),
                "channel_type",
                channelType(in.get())));
    }

    private Optional<Map<String, Object>> item(long message) {
        return messages.byId(message)
                .flatMap(found -> conversations
                        .byId(found.conversationId())
                        .map(in -> Json.object(
                                "type", "message",
                                "channel", in.key(),
                                "ts", found.key(),
                                "author", Id.USER.text(found.authorId()))));
    }

    Optional<Map<String, Object>> reaction(Change change) {
        if (change.kind() == Change.Kind.UPDATE) {
            return Optional.empty();
        }
        return item(Happenings.number(change, "message_id")).map(item -> {
            Object author = item.remove("author");
            return Json.object(
                    "type",
                    change.kind() == Change.Kind.INSERT ? "reaction_added" : "reaction_removed",
                    "user",
                    Id.USER.text(Happenings.number(change, "member_id")),
                    "reaction",
                    Happenings.column(change, "name"),
                    "item",
                    item,
                    "item_user",
                    author,
                    "event_ts",
                    now());
        });
    }

    Optional<Map<String, Object>> pin(Change change) {
        if (change.kind() == Change.Kind.UPDATE) {
            return Optional.empty();
        }
        return item(Happenings.number(change, "message_id")).map(item -> {
            item.remove("author");
            return Json.object(
                    "type", change.kind() == Change.Kind.INSERT ? "pin_added" : "pin_removed",
                    "user", Id.USER.text(Happenings.number(change, "pinned_by")),
                    "channel_id", item.get("channel"),
                    "item", item,
                    "event_ts", now());
        });
    }

    Optional<Map<String, Object>> user(long member, String type, String at) {
        return new Members(world.db("chat"))
                .byId(member)
                .map(found -> Json.object("type", type, "user", new UserJson(world, origin).of(found), "event_ts", at));
    }
}
