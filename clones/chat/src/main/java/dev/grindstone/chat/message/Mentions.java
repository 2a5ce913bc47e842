package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.MENTION;
import static dev.grindstone.chat.db.Tables.USERGROUP_MEMBER;

import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.text.Block;
import dev.grindstone.chat.text.Inline;
import dev.grindstone.chat.workspace.Id;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Whom a message tells: those it names who are in the conversation. */
final class Mentions {
    private final DSLContext db;

    Mentions(DSLContext db) {
        this.db = db;
    }

    /** Replaces what is kept for a message; the result is whom it tells. */
    Set<Long> write(long message, long conversation, long author, List<Block> blocks) {
        Map<Long, String> told = names(blocks)
                ? told(new LinkedHashSet<>(new Memberships(db).members(conversation)), author, blocks)
                : Map.of();
        told.forEach((member, how) -> db.insertInto(MENTION)
                .set(MENTION.MESSAGE_ID, message)
                .set(MENTION.MEMBER_ID, member)
                .set(MENTION.HOW, how)
                .execute());
        return told.keySet();
    }

    /** Whom blocks tell, and how, in a conversation of these members. */
    Map<Long, String> told(Set<Long> members, long author, List<Block> blocks) {
        Map<Long, String> told = new LinkedHashMap<>();
        for (Inline piece : pieces(blocks)) {
            if (piece instanceof Inline.User user) {
                Id.USER.number(user.id()).ifPresent(id -> told.put(id, "user"));
            } else if (piece instanceof Inline.Usergroup group) {
                group(group).forEach(id -> told.putIfAbsent(id, "usergroup"));
            } else if (piece instanceof Inline.Broadcast) {
                members.forEach(id -> told.putIfAbsent(id, "broadcast"));
            }
        }
        told.keySet().retainAll(members);
        told.remove(author);
        return told;
    }

    private static boolean names(List<Block> blocks) {
        return pieces(blocks).stream()
                .anyMatch(piece -> piece instanceof Inline.User
                        || piece instanceof Inline.Usergroup
                        || piece instanceof Inline.Broadcast);
    }

    /** Forgets what is kept for a message. */
    void forget(long message) {
        db.deleteFrom(MENTION).where(MENTION.MESSAGE_ID.eq(message)).execute();
    }

    private List<Long> group(Inline.Usergroup group) {
        return Id.USERGROUP.number(group.id()).stream()
                .boxed()
                .flatMap(id -> db
                        .select(USERGROUP_MEMBER.MEMBER_ID)
                        .from(USERGROUP_MEMBER)
                        .where(USERGROUP_MEMBER.USERGROUP_ID.eq(id))
                        .orderBy(USERGROUP_MEMBER.MEMBER_ID)
                        .fetch(USERGROUP_MEMBER.MEMBER_ID)
                        .stream())
                .toList();
    }

    private static List<Inline> pieces(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> {
                    if (block instanceof Block.Section section) {
                        return section.content().stream();
                    }
                    if (block instanceof Block.Quote quote) {
                        return quote.content().stream();
                    }
                    return block instanceof Block.Items list
                            ? list.items().stream().flatMap(item -> item.content().stream())
                            : Stream.<Inline>empty();
                })
                .toList();
    }
}
