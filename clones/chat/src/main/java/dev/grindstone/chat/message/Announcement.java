package dev.grindstone.chat.message;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.posted}: somebody was told of a message, because it came to a direct conversation of theirs, names them, or
 * answers in a thread they follow. Fields: {@code channel} (id), {@code channel_name}, {@code channel_kind},
 * {@code ts}, {@code thread_ts} (empty outside threads), {@code from} (handle), {@code from_name}, {@code text} (plain
 * words), {@code mentions} (handles, with commas between them).
 */
public final class Announcement {
    /** The event. */
    public static final EventType POSTED = EventType.of(
            "chat.posted",
            "channel",
            "channel_name",
            "channel_kind",
            "ts",
            "thread_ts",
            "from",
            "from_name",
            "text",
            "mentions");

    private final World world;
    private final DSLContext db;
    private final Conversation conversation;

    Announcement(World world, Conversation conversation) {
        this.world = world;
        this.db = world.db("chat");
        this.conversation = conversation;
    }

    void posted(Message message, @Nullable Message root, Set<Long> mentioned, Threads threads) {
        Set<Long> hearers = new TreeSet<>(mentioned);
        if (root != null) {
            hearers.addAll(threads.followers(root.id()));
        }
        if (!conversation.isChannel()) {
            hearers.addAll(new Memberships(db).members(conversation.id()));
        }
        hearers.remove(message.authorId());
        List<Person> people = hearers.stream()
                .map(world.people()::byId)
                .flatMap(Optional::stream)
                .toList();
        if (people.isEmpty()) {
            return;
        }
        Members members = new Members(db);
        Member author = members.require(message.authorId());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("channel", conversation.key());
        fields.put("channel_kind", conversation.kind().key());
        fields.put("ts", message.key());
        fields.put("thread_ts", root == null ? "" : root.key());
        fields.put("from", author.handle());
        fields.put("from_name", author.name());
        fields.put(
                "mentions",
                members.byIds(mentioned).values().stream().map(Member::handle).collect(Collectors.joining(", ")));
        for (Person hearer : people) {
            fields.put("channel_name", new Titles(db, hearer.id()).of(conversation));
            fields.put("text", PlainText.of(new Bodies(db).of(message), new WorkspaceNames(db, hearer.id())));
            world.announce(POSTED.name(), hearer, fields);
        }
    }
}
