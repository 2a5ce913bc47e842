package dev.grindstone.chat.conversation;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.db.tables.records.MembershipRecord;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Ts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Who is in which conversation. */
public final class Memberships {
    private final DSLContext db;

    public Memberships(DSLContext db) {
        this.db = db;
    }

    /** A member's place in a conversation. */
    public Optional<Membership> of(long conversation, long member) {
        return db.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation))
                .and(MEMBERSHIP.MEMBER_ID.eq(member))
                .fetchOptional(Memberships::membership);
    }

    /** All places of a member, by conversation. */
    public Map<Long, Membership> ofMember(long member) {
        Map<Long, Membership> found = new LinkedHashMap<>();
        db.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.MEMBER_ID.eq(member))
                .orderBy(MEMBERSHIP.CONVERSATION_ID)
                .forEach(row -> found.put(row.getConversationId(), membership(row)));
        return found;
    }

    /** The numbers of those who are in it, in order. */
    public List<Long> members(long conversation) {
        return db.select(MEMBERSHIP.MEMBER_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation))
                .orderBy(MEMBERSHIP.MEMBER_ID)
                .fetch(MEMBERSHIP.MEMBER_ID);
    }

    /** Whether the member is in it. */
    public boolean has(long conversation, long member) {
        return of(conversation, member).isPresent();
    }

    /**
     * Refuses those who are not in it.
     *
     * @throws ChatException {@code not_in_channel}
     */
    public void require(Conversation conversation, long member) {
        if (!has(conversation.id(), member)) {
            throw ChatException.of(
                    "not_in_channel", "You are not in '" + conversation.channelName() + "': join the channel first");
        }
    }

    /** Puts a member in, with everything so far read; false when the member is in it already. */
    public boolean add(long conversation, long member, Instant at) {
        if (has(conversation, member)) {
            return false;
        }
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.CONVERSATION_ID, conversation)
                .set(MEMBERSHIP.MEMBER_ID, member)
                .set(MEMBERSHIP.JOINED_AT, at)
                .set(MEMBERSHIP.LAST_READ, Ts.at(at) - 9)
                .set(MEMBERSHIP.IS_MUTED, false)
                .set(MEMBERSHIP.IS_STARRED, false)
                .set(MEMBERSHIP.NOTIFY, "default")
                .set(MEMBERSHIP.IS_OPEN, true)
                .execute();
        return true;
    }

    /** Takes a member out; false when the member is not in it. */
    public boolean remove(long conversation, long member) {
        return db.deleteFrom(MEMBERSHIP)
                        .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation))
                        .and(MEMBERSHIP.MEMBER_ID.eq(member))
                        .execute()
                == 1;
    }

    private static Membership membership(MembershipRecord row) {
        return new Membership(
                row.getConversationId(),
                row.getMemberId(),
                row.getJoinedAt(),
                row.getLastRead(),
                row.getIsMuted(),
                row.getIsStarred(),
                row.getSectionId(),
                row.getNotify(),
                row.getIsOpen());
    }
}
