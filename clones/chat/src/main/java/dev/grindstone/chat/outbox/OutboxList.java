package dev.grindstone.chat.outbox;

import static dev.grindstone.chat.db.Tables.DRAFT;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.SCHEDULED_MESSAGE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads drafts, scheduled and sent messages of a member. */
final class OutboxList {
    /** A page of sent messages. */
    static final int SIZE = 30;

    private static final int LONGEST = 300;

    private final DSLContext db;
    private final long viewer;
    private final Stamp stamp;
    private final Team team;

    OutboxList(World world, long viewer) {
        this.db = world.db("chat");
        this.viewer = viewer;
        this.stamp = Stamp.of(world, viewer);
        this.team = Team.of(db);
    }

    /** How many drafts there are. */
    static View.Badge badge(World world, long member) {
        return new View.Badge(world.db("chat").fetchCount(DRAFT, drafts(member)), false);
    }

    private static Condition drafts(long member) {
        return DRAFT.MEMBER_ID.eq(member).and(DRAFT.TEXT.ne("")).and(DRAFT.CONVERSATION_ID.ne(0L));
    }

    /** A row as it is stored. */
    private record Stored(
            String key,
            long conversation,
            @Nullable Long thread,
            String text,
            @Nullable String blocks,
            Instant at,
            @Nullable Long ts) {}

    List<Outgoing> drafts() {
        return made(db.selectFrom(DRAFT)
                .where(drafts(viewer))
                .orderBy(DRAFT.UPDATED_AT.desc(), DRAFT.CONVERSATION_ID, DRAFT.THREAD_ID)
                .fetch(row -> new Stored(
                        row.getConversationId() + "-" + row.getThreadId(),
                        row.getConversationId(),
                        row.getThreadId() == 0 ? null : row.getThreadId(),
                        row.getText(),
                        null,
                        row.getUpdatedAt(),
                        null)));
    }

    List<Outgoing> scheduled() {
        return made(db.selectFrom(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.AUTHOR_ID.eq(viewer))
                .orderBy(SCHEDULED_MESSAGE.POST_AT, SCHEDULED_MESSAGE.ID)
                .fetch(row -> new Stored(
                        Long.toString(row.getId()),
                        row.getConversationId(),
                        row.getThreadId(),
                        row.getText(),
                        row.getBlocks(),
                        row.getPostAt(),
                        null)));
    }

    private Condition own() {
        return MESSAGE.AUTHOR_ID
                .eq(viewer)
                .and(MESSAGE.SUBTYPE.isNull().or(MESSAGE.SUBTYPE.in("me_message", "file_share", "thread_broadcast")))
                .and(MESSAGE.EPHEMERAL_FOR.isNull());
    }

    int sentCount() {
        return db.fetchCount(MESSAGE, own());
    }

    List<Outgoing> sent(int page) {
        return made(db
                .selectFrom(MESSAGE)
                .where(own())
                .orderBy(MESSAGE.TS.desc(), MESSAGE.ID.desc())
                .limit(SIZE)
                .offset((page - 1) * SIZE)
                .fetch(Messages::message)
                .stream()
                .map(each -> new Stored(
                        Long.toString(each.id()),
                        each.conversationId(),
                        each.threadId(),
                        each.text(),
                        each.blocks(),
                        each.at(),
                        each.ts()))
                .toList());
    }

    private List<Outgoing> made(List<Stored> rows) {
        Set<Long> conversations = new HashSet<>();
        Set<Long> threads = new HashSet<>();
        rows.forEach(each -> {
            conversations.add(each.conversation());
            @Nullable Long thread = each.thread();
            if (thread != null) {
                threads.add(thread);
            }
        });
        Map<Long, Conversation> places = new Conversations(db, viewer).byIds(conversations);
        Map<Long, String> titles = new Titles(db, viewer).of(places.values());
        Map<Long, Long> roots = db.select(MESSAGE.ID, MESSAGE.TS)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(threads))
                .fetchMap(MESSAGE.ID, MESSAGE.TS);
        Bodies bodies = new Bodies(db);
        WorkspaceNames names = new WorkspaceNames(db, viewer);
        List<Outgoing> made = new ArrayList<>();
        for (Stored each : rows) {
            @Nullable Conversation place = places.get(each.conversation());
            if (place == null) {
                continue; // it can no longer be seen
            }
            @Nullable Long root = each.thread() == null ? null : roots.get(each.thread());
            String thread = root == null ? "" : Ts.text(root);
            String text = PlainText.of(bodies.of(each.text(), each.blocks()), names);
            made.add(new Outgoing(
                    each.key(),
                    place.key(),
                    thread,
                    (place.isChannel() ? "#" : "") + titles.getOrDefault(place.id(), ""),
                    !place.isChannel(),
                    text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                    stamp.dated(each.at()),
                    path(place.key(), thread, each.ts())));
        }
        return made;
    }

    private String path(String channel, String thread, @Nullable Long ts) {
        String base = "/client/" + team.key() + "/" + channel;
        if (!thread.isEmpty()) {
            return base + "/thread/" + channel + "-" + thread + "?ts=" + thread;
        }
        return ts == null ? base : base + "?ts=" + Ts.text(ts);
    }
}
