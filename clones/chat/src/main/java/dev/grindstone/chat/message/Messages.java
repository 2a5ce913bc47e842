package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REACTION;

import dev.grindstone.chat.db.tables.records.MessageRecord;
import dev.grindstone.chat.workspace.ChatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads messages. Whether the viewer may see the conversation is asked before. */
public final class Messages {
    private final DSLContext db;
    private final long viewer;

    /** @param viewer the member who reads, to whom ephemeral messages may be addressed */
    public Messages(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /** The replies of a thread, in sum. */
    public record Replies(int count, long latest, Set<Long> authors) {}

    /** One reaction and who has it, the first first. */
    public record Reaction(String name, List<Long> members) {}

    /** What a conversation's list shows: all but replies, unless they are in the channel, too. */
    public Condition listed() {
        return MESSAGE.THREAD_ID.isNull().or(MESSAGE.IS_BROADCAST).and(readable());
    }

    private Condition readable() {
        return MESSAGE.EPHEMERAL_FOR.isNull().or(MESSAGE.EPHEMERAL_FOR.eq(viewer));
    }

    /** The newest messages of a conversation's list before a ts, newest first. */
    public List<Message> before(long conversation, long ts, int limit) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation))
                .and(MESSAGE.TS.lt(ts))
                .and(listed())
                .orderBy(MESSAGE.CONVERSATION_ID.desc(), MESSAGE.TS.desc())
                .limit(limit)
                .fetch(Messages::message);
    }

    /** The oldest messages of a conversation's list after a ts, oldest first. */
    public List<Message> after(long conversation, long ts, int limit) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation))
                .and(MESSAGE.TS.gt(ts))
                .and(listed())
                .orderBy(MESSAGE.CONVERSATION_ID, MESSAGE.TS)
                .limit(limit)
                .fetch(Messages::message);
    }

    /** The replies of a thread, oldest first, without its root. */
    public List<Message> replies(long root) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.THREAD_ID.eq(root))
                .and(readable())
                .orderBy(MESSAGE.THREAD_ID, MESSAGE.TS)
                .fetch(Messages::message);
    }

    /** The message of a conversation with that ts. */
    public Optional<Message> at(long conversation, long ts) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation))
                .and(MESSAGE.TS.eq(ts))
                .and(readable())
                .fetchOptional(Messages::message);
    }

    /** The message of that number. */
    public Optional<Message> byId(long id) {
        return db.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id)).and(readable()).fetchOptional(Messages::message);
    }

    /** The messages of such numbers, by number. */
    public Map<Long, Message> byIds(Collection<Long> ids) {
        return db.selectFrom(MESSAGE).where(MESSAGE.ID.in(ids)).and(readable()).fetchMap(MESSAGE.ID, Messages::message);
    }

    /** The message of that number when the viewer wrote it, for whomever. */
    public Optional<Message> own(long id) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ID.eq(id))
                .and(MESSAGE.AUTHOR_ID.eq(viewer))
                .fetchOptional(Messages::message);
    }

    /**
     * The message of that number.
     *
     * @throws ChatException {@code message_not_found}
     */
    public Message require(long id) {
        return byId(id).orElseThrow(() -> ChatException.of(
                "message_not_found", "There is no message " + id + " any more: reload the conversation"));
    }

    /** The threads below these messages, by root; messages without replies are left out. */
    public Map<Long, Replies> threads(Collection<Long> roots) {
        Map<Long, List<MessageRecord>> rows = new LinkedHashMap<>();
        db.select(MESSAGE.THREAD_ID, MESSAGE.TS, MESSAGE.AUTHOR_ID)
                .from(MESSAGE)
                .where(MESSAGE.THREAD_ID.in(roots))
                .and(readable())
                .orderBy(MESSAGE.THREAD_ID, MESSAGE.TS)
                .fetchInto(MESSAGE)
                .forEach(row -> rows.computeIfAbsent(row.getThreadId(), any -> new ArrayList<>())
                        .add(row));
        Map<Long, Replies> threads = new LinkedHashMap<>();
        rows.forEach((root, replies) -> {
            Set<Long> authors = new LinkedHashSet<>();
            replies.forEach(reply -> authors.add(reply.getAuthorId()));
            threads.put(
                    root,
                    new Replies(replies.size(), replies.get(replies.size() - 1).getTs(), authors));
        });
        return threads;
    }

    /** The reactions on these messages, in the order in which each was first added. */
    public Map<Long, List<Reaction>> reactions(Collection<Long> messages) {
        Map<Long, Map<String, List<Long>>> found = new LinkedHashMap<>();
        db.selectFrom(REACTION)
                .where(REACTION.MESSAGE_ID.in(messages))
                .orderBy(REACTION.ADDED_NO, REACTION.MESSAGE_ID, REACTION.NAME, REACTION.MEMBER_ID)
                .forEach(row -> found.computeIfAbsent(row.getMessageId(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getName(), any -> new ArrayList<>())
                        .add(row.getMemberId()));
        Map<Long, List<Reaction>> reactions = new LinkedHashMap<>();
        found.forEach((message, byName) -> {
            List<Reaction> list = new ArrayList<>();
            byName.forEach((name, members) -> list.add(new Reaction(name, List.copyOf(members))));
            reactions.put(message, List.copyOf(list));
        });
        return reactions;
    }

    /** A message as a row tells of it. */
    public static Message message(MessageRecord row) {
        return new Message(
                row.getId(),
                row.getConversationId(),
                row.getTs(),
                row.getAuthorId(),
                row.getSubtype(),
                row.getText(),
                row.getBlocks(),
                row.getAttachments(),
                row.getMetadata(),
                row.getThreadId(),
                row.getIsBroadcast(),
                row.getEditedAt(),
                row.getUsername(),
                row.getIcon(),
                row.getEphemeralFor());
    }
}
