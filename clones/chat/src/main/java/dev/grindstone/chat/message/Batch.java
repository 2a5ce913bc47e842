package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.EMOJI;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MENTION;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REACTION;
import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;

import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * Many messages that happened earlier, written in few statements: what follows from them (mentions, followed threads) is
 * as if each had been brought in by itself, and everybody has read all of it.
 */
public final class Batch {
    private static final int CHUNK = 500;

    /**
     * One message to be written.
     *
     * @param root the number of the message that it answers
     * @param reactions members by emoji
     */
    public record Entry(
            long conversation,
            long author,
            Instant at,
            @Nullable String subtype,
            String text,
            @Nullable String blocks,
            @Nullable String attachments,
            @Nullable String metadata,
            @Nullable Long root,
            boolean broadcast,
            @Nullable Instant edited,
            @Nullable String username,
            @Nullable String icon,
            Map<String, List<Long>> reactions) {}

    private final World world;
    private final DSLContext db;
    private final Mentions mentions;
    private final Set<String> custom;
    private final Map<Long, Set<Long>> taken = new HashMap<>();
    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final Map<Long, Long> authors = new HashMap<>();
    /** By root: who follows its thread, and the ts of its last reply. */
    private final Map<Long, Set<Long>> followers = new LinkedHashMap<>();

    private final Map<Long, Long> latest = new HashMap<>();
    private final Map<Long, Long> newest = new LinkedHashMap<>();
    private final List<Query> rows = new ArrayList<>();
    private final List<Query> rest = new ArrayList<>();

    public Batch(World world) {
        this.world = world;
        this.db = world.db("chat");
        this.mentions = new Mentions(db);
        this.custom = db.select(EMOJI.NAME).from(EMOJI).fetchSet(EMOJI.NAME);
    }

    /** Whether somebody is in a conversation. */
    public boolean has(long conversation, long member) {
        return members(conversation).contains(member);
    }

    /** Adds a message; the result is its number. */
    public long add(Entry entry) {
        long id = world.nextId(entry.at());
        long ts = Ts.at(entry.at());
        Set<Long> used = taken.computeIfAbsent(entry.conversation(), this::used);
        while (!used.add(ts)) {
            ts += 10;
        }
        rows.add(db.insertInto(MESSAGE)
                .set(MESSAGE.ID, id)
                .set(MESSAGE.CONVERSATION_ID, entry.conversation())
                .set(MESSAGE.TS, ts)
                .set(MESSAGE.AUTHOR_ID, entry.author())
                .set(MESSAGE.SUBTYPE, entry.subtype())
                .set(MESSAGE.TEXT, entry.text())
                .set(MESSAGE.BLOCKS, entry.blocks())
                .set(MESSAGE.ATTACHMENTS, entry.attachments())
                .set(MESSAGE.METADATA, entry.metadata())
                .set(MESSAGE.THREAD_ID, entry.root())
                .set(MESSAGE.IS_BROADCAST, entry.broadcast())
                .set(MESSAGE.EDITED_AT, entry.edited())
                .set(MESSAGE.USERNAME, entry.username())
                .set(MESSAGE.ICON, entry.icon())
                .set(MESSAGE.EPHEMERAL_FOR, (Long) null));
        authors.put(id, entry.author());
        newest.merge(entry.conversation(), ts, Math::max);
        Map<Long, String> told = told(entry);
        told.forEach((member, how) -> rest.add(db.insertInto(MENTION)
                .set(MENTION.MESSAGE_ID, id)
                .set(MENTION.MEMBER_ID, member)
                .set(MENTION.HOW, how)));
        Long root = entry.root();
        if (root != null) {
            Set<Long> joining = followers.computeIfAbsent(root, first -> new LinkedHashSet<>());
            joining.add(authors.getOrDefault(root, entry.author()));
            joining.addAll(told.keySet());
            joining.add(entry.author());
            latest.merge(root, ts, Math::max);
        }
        entry.reactions()
                .forEach((name, from) -> new LinkedHashSet<>(from)
                        .forEach(member -> rest.add(db.insertInto(REACTION)
                                .set(REACTION.MESSAGE_ID, id)
                                .set(REACTION.NAME, name)
                                .set(REACTION.MEMBER_ID, member)
                                .set(REACTION.ADDED_NO, world.nextId(entry.at())))));
        return id;
    }

    private Map<Long, String> told(Entry entry) {
        boolean names = entry.text().contains("<@") || entry.text().contains("<!");
        if (!names && entry.blocks() == null) {
            return Map.of();
        }
        return mentions.told(
                members(entry.conversation()),
                entry.author(),
                entry.blocks() == null
                        ? Mrkdwn.parse(entry.text(), custom::contains)
                        : new Bodies(db).of(entry.text(), entry.blocks()));
    }

    /** Writes all that was added. */
    public void write() {
        send(rows);
        followers.forEach((root, some) -> some.forEach(member -> rest.add(db.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.MEMBER_ID, member)
                .set(SUBSCRIPTION.THREAD_ID, root)
                .set(SUBSCRIPTION.IS_FOLLOWED, true)
                .set(SUBSCRIPTION.LAST_READ, latest.get(root)))));
        newest.forEach((conversation, ts) -> rest.add(db.update(MEMBERSHIP)
                .set(MEMBERSHIP.LAST_READ, ts)
                .set(MEMBERSHIP.IS_OPEN, true)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation))
                .and(MEMBERSHIP.LAST_READ.lt(ts))));
        send(rest);
    }

    private void send(List<Query> queries) {
        for (int from = 0; from < queries.size(); from += CHUNK) {
            db.batch(queries.subList(from, Math.min(queries.size(), from + CHUNK)))
                    .execute();
        }
        queries.clear();
    }

    private Set<Long> used(long conversation) {
        return new HashSet<>(db.select(MESSAGE.TS)
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation))
                .fetch(MESSAGE.TS));
    }

    private Set<Long> members(long conversation) {
        return members.computeIfAbsent(
                conversation, unread -> new LinkedHashSet<>(new Memberships(db).members(unread)));
    }
}
