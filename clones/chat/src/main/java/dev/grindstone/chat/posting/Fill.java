package dev.grindstone.chat.posting;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.USERGROUP;

import dev.grindstone.chat.message.Batch;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The work of {@code chat.fill}. */
final class Fill {
    private final World world;
    private final Args args;
    private final Batch batch;
    private final Map<String, Long> people = new HashMap<>();
    private final Map<Long, Boolean> bots = new HashMap<>();
    private final Map<String, Long> conversations = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();
    private final Map<Long, Long> roots = new HashMap<>();
    private final Handles handles =
            new Handles(people::get, conversations::get, handle -> known(groups, handle, "no_such_subteam", "group"));

    Fill(World world, Args args) {
        this.world = world;
        this.args = args;
        this.batch = new Batch(world);
        DSLContext db = world.db("chat");
        db.selectFrom(MEMBER).forEach(row -> {
            people.put(row.getHandle(), row.getId());
            bots.put(row.getId(), row.getKind().equals("bot"));
        });
        db.select(CONVERSATION.ID, CONVERSATION.NAME).from(CONVERSATION).forEach(row -> {
            conversations.put(row.value1().toString(), row.value1());
            if (row.value2() != null) {
                conversations.put(row.value2(), row.value1());
            }
        });
        db.selectFrom(USERGROUP).forEach(row -> groups.put(row.getHandle(), row.getId()));
    }

    /** The numbers of the messages, in the order in which they were given. */
    List<Long> run() {
        List<Long> ids = new ArrayList<>();
        if (!(args.raw("messages") instanceof Collection<?> messages)) {
            throw ChatException.of("invalid_arguments", "chat.fill: give a list of 'messages'");
        }
        for (Object message : messages) {
            if (!(message instanceof Map<?, ?> map)) {
                throw ChatException.of(
                        "invalid_arguments", "chat.fill, message " + (ids.size() + 1) + ": give a map of arguments");
            }
            ids.add(one(arguments(map, ids.size() + 1), ids));
        }
        batch.write();
        return ids;
    }

    private Args arguments(Map<?, ?> map, int place) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) ->
                named.put(String.valueOf(key), "text".equals(key) ? handles.resolve(String.valueOf(value)) : value));
        return new Args("chat.fill, message " + place, named);
    }

    private long one(Args message, List<Long> before) {
        long conversation = known(conversations, message.text("channel"), "channel_not_found", "conversation");
        long author = known(people, message.text("from"), "user_not_found", "member");
        boolean bot = bots.getOrDefault(author, false);
        if (!bot && !batch.has(conversation, author)) {
            throw ChatException.of(
                    "not_in_channel",
                    message.text("from") + " is not in '" + message.text("channel") + "': let them join first");
        }
        Instant at = message.instant("at", world.now());
        if (at.isAfter(world.now())) {
            throw ChatException.of("time_in_past", at + " is later than the world's present: date it earlier");
        }
        Content content = Content.of(world.db("chat"), message);
        long id = batch.add(new Batch.Entry(
                conversation,
                author,
                at,
                message.has("subtype") || !bot ? message.textOrNull("subtype") : "bot_message",
                content.text(),
                content.blocks(),
                content.attachments(),
                content.metadata(),
                root(message, conversation, before),
                message.flag("reply_broadcast", false),
                message.has("edited") ? message.instant("edited", at) : null,
                message.textOrNull("username"),
                message.textOrNull("icon"),
                reactions(message)));
        roots.put(id, conversation);
        return id;
    }

    private @Nullable Long root(Args message, long conversation, List<Long> before) {
        if (!message.has("root")) {
            return null;
        }
        long place = message.number("root");
        if (place < 0
                || place >= before.size()
                || !Long.valueOf(conversation).equals(roots.get(before.get((int) place)))) {
            throw ChatException.of(
                    "thread_not_found",
                    "A reply stands after its root, in the same conversation: 'root' is the root's place in the list");
        }
        return before.get((int) place);
    }

    private Map<String, List<Long>> reactions(Args message) {
        Map<String, List<Long>> found = new LinkedHashMap<>();
        if (message.raw("reactions") instanceof Collection<?> all) {
            for (Object one : all) {
                Args reaction = arguments((Map<?, ?>) one, 0);
                found.put(
                        Emojis.named(reaction.text("name"))
                                .map(Emojis.Entry::name)
                                .orElseThrow(() -> ChatException.of(
                                        "invalid_name",
                                        "There is no emoji ':" + reaction.text("name") + ":': correct its name")),
                        reaction.texts("users").stream()
                                .map(user -> known(people, user, "user_not_found", "member"))
                                .toList());
            }
        }
        return found;
    }

    private static long known(Map<String, Long> all, String name, String code, String what) {
        Long number = all.get(name);
        if (number == null) {
            throw ChatException.of(code, "There is no " + what + " '" + name + "': make it before its messages");
        }
        return number;
    }
}
