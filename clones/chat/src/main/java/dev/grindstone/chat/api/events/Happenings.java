package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * The world's log of changes is the one bus: each listener keeps its own position in it. What a row meant is told from
 * the row and from the present, so a message that was posted and deleted between two looks was never there.
 */
/** What happened since a position of the world's log, as one member may know of it. */
public final class Happenings {
    private final World world;
    private final long viewer;
    private final Conversations conversations;
    private final MessageEvents messages;

    /** @param viewer who listens */
    public Happenings(World world, long viewer, String origin) {
        this.world = world;
        this.viewer = viewer;
        this.conversations = new Conversations(world.db("chat"), viewer);
        this.messages = new MessageEvents(world, viewer, origin);
    }

    /** The events in their order, in the shapes of RTM. */
    public List<Map<String, Object>> since(long position) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (Change change : world.changesSince(position)) {
            event(change).ifPresent(events::add);
        }
        return events;
    }

    private Optional<Map<String, Object>> event(Change change) {
        return switch (change.table()) {
            case "chat.message" -> messages.message(change);
            case "chat.reaction" -> messages.reaction(change);
            case "chat.pin" -> messages.pin(change);
            case "chat.membership" -> membership(change);
            case "chat.conversation" -> conversation(change);
            case "chat.member" -> member(change);
            default -> Optional.empty();
        };
    }

    /** A column of a row that was written. */
    static @Nullable String column(Change change, String name) {
        @Nullable String after = change.after().get(name);
        return after == null ? change.before().get(name) : after;
    }

    /** Such a column's number; 0 without it. */
    static long number(Change change, String name) {
        @Nullable String text = column(change, name);
        return text != null && text.matches("-?\\d{1,19}") ? Long.parseLong(text) : 0;
    }

    /** The numbers of a row's key, which is written with commas between its columns. */
    static long[] key(Change change) {
        return Arrays.stream(change.key().split("[^0-9]+", -1))
                .filter(part -> part.matches("\\d{1,19}"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private String eventTs() {
        return Ts.text(Ts.at(world.now()));
    }

    private Optional<Map<String, Object>> membership(Change change) {
        long[] key = key(change);
        Optional<Conversation> in = key.length == 2 ? conversations.byId(key[0]) : Optional.empty();
        if (in.isEmpty()) {
            return Optional.empty();
        }
        String channel = in.get().key();
        if (change.kind() == Change.Kind.UPDATE) {
            boolean read = key[1] == viewer && change.after().containsKey("last_read");
            return read
                    ? Optional.of(Json.object(
                            "type",
                            in.get().isChannel() ? "channel_marked" : "im_marked",
                            "channel",
                            channel,
                            "ts",
                            Ts.text(number(change, "last_read")),
                            "event_ts",
                            eventTs()))
                    : Optional.empty();
        }
        if (!in.get().isChannel()) {
            return Optional.empty();
        }
        boolean joined = change.kind() == Change.Kind.INSERT;
        return Optional.of(Json.object(
                "type", joined ? "member_joined_channel" : "member_left_channel",
                "user", Id.USER.text(key[1]),
                "channel", channel,
                "channel_type", channel.substring(0, 1),
                "team", Team.of(world).key(),
                "event_ts", eventTs()));
    }

    private Optional<Map<String, Object>> conversation(Change change) {
        long[] key = key(change);
        Optional<Conversation> found = key.length == 1 ? conversations.byId(key[0]) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Conversation channel = found.get();
        Map<String, Object> told = Json.object("id", channel.key(), "name", channel.name());
        told.put("created", channel.createdAt().getEpochSecond());
        if (change.kind() == Change.Kind.INSERT) {
            if (!channel.isChannel()) {
                return Optional.of(Json.object(
                        "type", "im_created", "user", Id.USER.text(viewer), "channel", told, "event_ts", eventTs()));
            }
            told.put("creator", Id.USER.text(channel.creatorId()));
            return Optional.of(Json.object("type", "channel_created", "channel", told, "event_ts", eventTs()));
        }
        if (change.after().containsKey("name")) {
            return Optional.of(Json.object("type", "channel_rename", "channel", told, "event_ts", eventTs()));
        }
        if (change.after().containsKey("is_archived")) {
            return Optional.of(Json.object(
                    "type", channel.isArchived() ? "channel_archive" : "channel_unarchive",
                    "channel", channel.key(),
                    "event_ts", eventTs()));
        }
        return Optional.empty();
    }

    private Optional<Map<String, Object>> member(Change change) {
        long[] key = key(change);
        if (key.length != 1) {
            return Optional.empty();
        }
        if (change.kind() == Change.Kind.UPDATE && change.after().containsKey("is_away")) {
            boolean away = "true".equalsIgnoreCase(change.after().get("is_away"));
            return Optional.of(Json.object(
                    "type", "presence_change", "user", Id.USER.text(key[0]), "presence", away ? "away" : "active"));
        }
        return messages.user(key[0], change.kind() == Change.Kind.INSERT ? "team_join" : "user_change", eventTs());
    }
}
