package dev.grindstone.chat.activity;

import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REACTION;

import org.jooq.DSLContext;

/** Up to when a member has seen the reactions to their messages; what is read elsewhere tells of all else. */
record Seen(DSLContext db, long member, long until) {
    static Seen of(DSLContext db, long member) {
        return new Seen(
                db,
                member,
                db.select(MEMBER.ACTIVITY_SEEN)
                        .from(MEMBER)
                        .where(MEMBER.ID.eq(member))
                        .fetchOptional(MEMBER.ACTIVITY_SEEN)
                        .orElse(0L));
    }

    /** When a reaction was added, in microseconds: ids hold the millisecond in which they were made. */
    static long at(long reaction) {
        return (reaction >> 20) * 1000;
    }

    boolean isNew(long at) {
        return at > until;
    }

    /** Whether there is a reaction that was not seen. */
    boolean hasNew() {
        return db.fetchExists(db.selectOne()
                .from(REACTION)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(REACTION.MESSAGE_ID))
                .where(REACTION.ADDED_NO.ge((until / 1000 + 1) << 20))
                .and(MESSAGE.AUTHOR_ID.eq(member))
                .and(REACTION.MEMBER_ID.ne(member)));
    }
}
