package dev.grindstone.chat.activity;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MENTION;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REACTION;
import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a member: one query for each kind. */
final class Occurrences {
    /** The most of each kind. */
    static final int MOST = 80;

    private final DSLContext db;
    private final long viewer;
    private final List<Occurrence> all = new ArrayList<>();

    Occurrences(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    List<Occurrence> all() {
        return all;
    }

    private Condition readable() {
        return MESSAGE.CONVERSATION_ID
                .in(DSL.select(CONVERSATION.ID).from(CONVERSATION).where(Conversations.visible(db, viewer)))
                .and(MESSAGE.EPHEMERAL_FOR.isNull());
    }

    void mentions() {
        db.select()
                .from(MENTION)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MENTION.MESSAGE_ID))
                .where(MENTION.MEMBER_ID.eq(viewer))
                .and(MESSAGE.AUTHOR_ID.ne(viewer))
                .and(readable())
                .orderBy(MESSAGE.TS.desc(), MESSAGE.ID.desc())
                .limit(MOST)
                .forEach(row -> {
                    Message message = Messages.message(row.into(MESSAGE));
                    all.add(new Occurrence(
                            "mention", message.ts(), message, Set.of(message.authorId()), "", row.get(MENTION.HOW)));
                });
    }

    /** The newest reply of others in each followed thread, and who else answered there. */
    void threads() {
        Map<Long, Set<Long>> authors = new HashMap<>();
        Map<Long, Message> latest = new HashMap<>();
        db.select(MESSAGE.fields())
                .from(SUBSCRIPTION)
                .join(MESSAGE)
                .on(MESSAGE.THREAD_ID.eq(SUBSCRIPTION.THREAD_ID))
                .where(SUBSCRIPTION.MEMBER_ID.eq(viewer))
                .and(SUBSCRIPTION.IS_FOLLOWED)
                .and(MESSAGE.AUTHOR_ID.ne(viewer))
                .and(readable())
                .orderBy(MESSAGE.TS.desc(), MESSAGE.ID.desc())
                .limit(MOST * 5)
                .forEach(row -> {
                    Message message = Messages.message(row.into(MESSAGE));
                    @Nullable Long thread = message.threadId();
                    if (thread != null) {
                        latest.putIfAbsent(thread, message);
                        authors.computeIfAbsent(thread, any -> new LinkedHashSet<>())
                                .add(message.authorId());
                    }
                });
        latest.forEach((thread, message) -> all.add(
                new Occurrence("thread", message.ts(), message, authors.getOrDefault(thread, Set.of()), "", "")));
    }

    void reactions() {
        Map<String, Occurrence> found = new HashMap<>();
        db.select()
                .from(REACTION)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(REACTION.MESSAGE_ID))
                .where(MESSAGE.AUTHOR_ID.eq(viewer))
                .and(REACTION.MEMBER_ID.ne(viewer))
                .and(readable())
                .orderBy(REACTION.ADDED_NO.desc(), REACTION.MESSAGE_ID, REACTION.NAME, REACTION.MEMBER_ID)
                .limit(MOST * 2)
                .forEach(row -> reaction(found, row));
        all.addAll(found.values());
    }

    private static void reaction(Map<String, Occurrence> found, Record row) {
        String emoji = row.get(REACTION.NAME);
        long at = Seen.at(row.get(REACTION.ADDED_NO));
        found.computeIfAbsent(
                        row.get(REACTION.MESSAGE_ID) + emoji,
                        any -> new Occurrence(
                                "reaction", at, Messages.message(row.into(MESSAGE)), new LinkedHashSet<>(), emoji, ""))
                .who()
                .add(row.get(REACTION.MEMBER_ID));
    }

    void invitations() {
        db.selectFrom(MESSAGE)
                .where(MESSAGE.AUTHOR_ID.eq(viewer))
                .and(MESSAGE.SUBTYPE.eq("channel_join"))
                .and(MESSAGE.TEXT.like("% was added to % by <@%"))
                .and(readable())
                .orderBy(MESSAGE.TS.desc(), MESSAGE.ID.desc())
                .limit(MOST)
                .fetch(Messages::message)
                .forEach(message ->
                        all.add(new Occurrence("invitation", message.ts(), message, inviter(message), "", "")));
    }

    private static Set<Long> inviter(Message message) {
        String by = message.text().replaceFirst(".* by <@([A-Z0-9]+)>$", "$1");
        return Id.USER.number(by).stream().boxed().collect(Collectors.toSet());
    }
}
