package dev.grindstone.chat.threads;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MENTION;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.world.World;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A thread that a member follows, in numbers.
 *
 * @param lastRead the ts up to which its replies are read
 * @param latest the ts of the newest reply
 */
record Followed(long thread, long lastRead, long latest) {

    /** The liveliest first. Threads of conversations that the member can no longer see are left out. */
    static List<Followed> of(DSLContext db, long member) {
        Field<Long> latest = DSL.max(MESSAGE.TS);
        return db.select(SUBSCRIPTION.THREAD_ID, SUBSCRIPTION.LAST_READ, latest)
                .from(replies(db, member, DSL.noCondition()))
                .where(followed(member))
                .groupBy(SUBSCRIPTION.THREAD_ID, SUBSCRIPTION.LAST_READ)
                .orderBy(latest.desc(), SUBSCRIPTION.THREAD_ID.desc())
                .fetch(row -> new Followed(row.value1(), row.value2(), row.value3()));
    }

    /**
     * Subscriptions with the replies of their threads, and the conversations of those if the member may see them. Left
     * joins: H2 begins with the member's few subscriptions then, where inner ones make it read all messages of the
     * workspace.
     */
    private static Table<?> replies(DSLContext db, long member, Condition which) {
        return SUBSCRIPTION
                .leftJoin(MESSAGE)
                .on(MESSAGE.THREAD_ID.eq(SUBSCRIPTION.THREAD_ID))
                .and(MESSAGE.EPHEMERAL_FOR.isNull().or(MESSAGE.EPHEMERAL_FOR.eq(member)))
                .and(which)
                .leftJoin(CONVERSATION)
                .on(CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
                .and(Conversations.visible(db, member));
    }

    private static Condition followed(long member) {
        return SUBSCRIPTION.MEMBER_ID.eq(member).and(SUBSCRIPTION.IS_FOLLOWED).and(CONVERSATION.ID.isNotNull());
    }

    /** Whether there are replies that were not read, and how many of them name the member. */
    static View.Badge badge(World world, long member) {
        DSLContext db = world.db("chat");
        if (!Preferences.of(db, member).is("thread_notify")) {
            return View.Badge.NONE;
        }
        Condition isNew = MESSAGE.TS.gt(SUBSCRIPTION.LAST_READ).and(MESSAGE.AUTHOR_ID.ne(member));
        var counts = db.select(DSL.count(), DSL.count(MENTION.MEMBER_ID))
                .from(replies(db, member, isNew)
                        .leftJoin(MENTION)
                        .on(MENTION.MESSAGE_ID.eq(MESSAGE.ID))
                        .and(MENTION.MEMBER_ID.eq(member)))
                .where(followed(member))
                .fetchSingle();
        return new View.Badge(counts.value2(), counts.value1() > 0);
    }

    /** The replies of several threads, oldest first. */
    static List<dev.grindstone.chat.message.Message> replies(DSLContext db, long member, List<Long> threads) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.THREAD_ID.in(threads).or(MESSAGE.ID.in(threads)))
                .and(MESSAGE.EPHEMERAL_FOR.isNull().or(MESSAGE.EPHEMERAL_FOR.eq(member)))
                .orderBy(MESSAGE.TS, MESSAGE.ID)
                .fetch(Messages::message);
    }
}
