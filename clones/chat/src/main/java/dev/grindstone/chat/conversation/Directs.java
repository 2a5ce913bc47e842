package dev.grindstone.chat.conversation;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Direct conversations: each set of people has one. */
public final class Directs {
    /** The most people in one. */
    public static final int MOST = 9;

    private final World world;
    private final DSLContext db;

    public Directs(World world) {
        this.world = world;
        this.db = world.db("chat");
    }

    /** The conversation of these members, when they have one. */
    public Optional<Conversation> of(Collection<Long> members) {
        return db.selectFrom(CONVERSATION)
                .where(CONVERSATION.DIRECT_KEY.eq(key(new TreeSet<>(members))))
                .fetchOptional(Conversations::conversation);
    }

    /** The conversation of somebody with others, made when there is none, and put into the opener's side bar. */
    public Conversation open(long by, Collection<Long> others, Instant at) {
        SortedSet<Long> members = new TreeSet<>(others);
        members.add(by);
        if (members.size() > MOST) {
            throw ChatException.of(
                    "too_many_users",
                    "A direct conversation has at most " + MOST + " people, not " + members.size()
                            + ": make a private channel instead");
        }
        Conversation found = of(members).orElseGet(() -> make(by, members, at));
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.IS_OPEN, true)
                .where(MEMBERSHIP.CONVERSATION_ID.eq(found.id()))
                .and(MEMBERSHIP.MEMBER_ID.eq(by))
                .and(MEMBERSHIP.IS_OPEN.eq(false))
                .execute();
        return found;
    }

    /** The conversation in which the workspace itself speaks to a member, who alone is in it. */
    public Conversation withVoice(long member, Instant at) {
        SortedSet<Long> both = new TreeSet<>(List.of(Member.VOICE, member));
        return of(both).orElseGet(() -> {
            long id = insert(Kind.IM, both, member, at);
            new Memberships(db).add(id, member, at);
            return of(both).orElseThrow();
        });
    }

    private Conversation make(long by, SortedSet<Long> members, Instant at) {
        Members all = new Members(db);
        List<Member> known = members.stream().map(all::require).toList();
        for (Member member : known) {
            if (member.isDeactivated()) {
                throw ChatException.of(
                        "user_disabled", member.name() + " has left the workspace: write to somebody else");
            }
        }
        long id = insert(members.size() > 2 ? Kind.MPIM : Kind.IM, members, by, at);
        Memberships memberships = new Memberships(db);
        for (long member : members) {
            memberships.add(id, member, at);
            if (member != by) {
                // It comes up in somebody else's side bar with its first message.
                db.update(MEMBERSHIP)
                        .set(MEMBERSHIP.IS_OPEN, false)
                        .where(MEMBERSHIP.CONVERSATION_ID.eq(id))
                        .and(MEMBERSHIP.MEMBER_ID.eq(member))
                        .execute();
            }
        }
        return of(members).orElseThrow();
    }

    private long insert(Kind kind, SortedSet<Long> members, long by, Instant at) {
        long id = world.nextId(at);
        db.insertInto(CONVERSATION)
                .set(CONVERSATION.ID, id)
                .set(CONVERSATION.KIND, kind.key())
                .set(CONVERSATION.DIRECT_KEY, key(members))
                .set(CONVERSATION.TOPIC, "")
                .set(CONVERSATION.PURPOSE, "")
                .set(CONVERSATION.CREATOR_ID, by)
                .set(CONVERSATION.CREATED_AT, at)
                .set(CONVERSATION.IS_ARCHIVED, false)
                .set(CONVERSATION.IS_GENERAL, false)
                .execute();
        return id;
    }

    /** The members of a direct conversation but the viewer; the viewer alone when there is nobody else. */
    public static List<Long> others(Conversation direct, long viewer) {
        String key = direct.directKey() == null ? "" : direct.directKey();
        List<Long> all = key.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(key.split(",", -1)).map(Long::valueOf).toList();
        List<Long> others = all.stream().filter(id -> id != viewer).toList();
        return others.isEmpty() ? all : others;
    }

    private static String key(SortedSet<Long> members) {
        return members.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
