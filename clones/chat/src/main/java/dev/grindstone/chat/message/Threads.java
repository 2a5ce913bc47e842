package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** Who follows which thread. */
public final class Threads {
    private final DSLContext db;

    public Threads(DSLContext db) {
        this.db = db;
    }

    /** The members who follow a thread, in order. */
    public List<Long> followers(long root) {
        return db.select(SUBSCRIPTION.MEMBER_ID)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.THREAD_ID.eq(root))
                .and(SUBSCRIPTION.IS_FOLLOWED)
                .orderBy(SUBSCRIPTION.MEMBER_ID)
                .fetch(SUBSCRIPTION.MEMBER_ID);
    }

    /** Lets a member follow a thread, or no longer. */
    public void follow(long member, long root, boolean followed, long lastRead) {
        int changed = db.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.IS_FOLLOWED, followed)
                .where(SUBSCRIPTION.MEMBER_ID.eq(member))
                .and(SUBSCRIPTION.THREAD_ID.eq(root))
                .execute();
        if (changed == 0) {
            insert(member, root, followed, lastRead);
        }
    }

    /** Marks a thread as read up to a ts. */
    public void read(long member, long root, long ts) {
        db.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.LAST_READ, ts)
                .where(SUBSCRIPTION.MEMBER_ID.eq(member))
                .and(SUBSCRIPTION.THREAD_ID.eq(root))
                .execute();
    }

    /** Whoever started a thread, answers in it or is named in it follows it, unless they chose not to. */
    void replied(Message root, Message reply, Set<Long> mentioned) {
        Set<Long> joining = new LinkedHashSet<>();
        joining.add(root.authorId());
        joining.addAll(mentioned);
        joining.remove(reply.authorId());
        joining.forEach(member -> start(member, root.id(), reply.ts() - 1));
        start(reply.authorId(), root.id(), reply.ts());
        read(reply.authorId(), root.id(), reply.ts());
    }

    private void start(long member, long root, long lastRead) {
        boolean known =
                db.fetchExists(SUBSCRIPTION, SUBSCRIPTION.MEMBER_ID.eq(member).and(SUBSCRIPTION.THREAD_ID.eq(root)));
        if (!known) {
            insert(member, root, true, lastRead);
        }
    }

    private void insert(long member, long root, boolean followed, long lastRead) {
        db.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.MEMBER_ID, member)
                .set(SUBSCRIPTION.THREAD_ID, root)
                .set(SUBSCRIPTION.IS_FOLLOWED, followed)
                .set(SUBSCRIPTION.LAST_READ, lastRead)
                .execute();
    }
}
