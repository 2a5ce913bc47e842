package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MENTION;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What a member has not read in one conversation.
 *
 * @param messages of the conversation's list, but for one's own
 * @param mentions those of them that tell the member by name
 */
public record Unread(int messages, int mentions) {
    /** Nothing. */
    public static final Unread NONE = new Unread(0, 0);

    /** By conversation; those without anything unread are left out. */
    public static Map<Long, Unread> of(DSLContext db, long member) {
        Field<Integer> all = DSL.count();
        Field<Integer> told = DSL.count(MENTION.MEMBER_ID);
        Map<Long, Unread> found = new LinkedHashMap<>();
        db.select(MEMBERSHIP.CONVERSATION_ID, all, told)
                .from(MEMBERSHIP)
                .join(MESSAGE)
                .on(MESSAGE.CONVERSATION_ID.eq(MEMBERSHIP.CONVERSATION_ID))
                .and(MESSAGE.TS.gt(MEMBERSHIP.LAST_READ))
                .leftJoin(MENTION)
                .on(MENTION.MESSAGE_ID.eq(MESSAGE.ID))
                .and(MENTION.MEMBER_ID.eq(member))
                .where(MEMBERSHIP.MEMBER_ID.eq(member))
                .and(MESSAGE.AUTHOR_ID.ne(member))
                .and(new Messages(db, member).listed())
                .groupBy(MEMBERSHIP.CONVERSATION_ID)
                .orderBy(MEMBERSHIP.CONVERSATION_ID)
                .forEach(row -> found.put(row.value1(), new Unread(row.value2(), row.value3())));
        return found;
    }
}
