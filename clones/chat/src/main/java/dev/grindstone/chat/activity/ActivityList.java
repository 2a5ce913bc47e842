package dev.grindstone.chat.activity;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MENTION;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.SUBSCRIPTION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a member: one query for each kind, and a few for the names. */
final class ActivityList {
    private static final int LONGEST = 280;

    private final DSLContext db;
    private final long viewer;
    private final Stamp stamp;
    private final Team team;

    ActivityList(World world, long viewer) {
        this.db = world.db("chat");
        this.viewer = viewer;
        this.stamp = Stamp.of(world, viewer);
        this.team = Team.of(db);
    }

    /** How many messages name the member and were not read; reactions that were not seen are new without a number. */
    static View.Badge badge(World world, long member) {
        DSLContext db = world.db("chat");
        Integer count = db.select(DSL.count())
                .from(MENTION)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MENTION.MESSAGE_ID))
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.CONVERSATION_ID.eq(MESSAGE.CONVERSATION_ID))
                .and(MEMBERSHIP.MEMBER_ID.eq(member))
                .leftJoin(SUBSCRIPTION)
                .on(SUBSCRIPTION.THREAD_ID.eq(MESSAGE.THREAD_ID))
                .and(SUBSCRIPTION.MEMBER_ID.eq(member))
                .where(MENTION.MEMBER_ID.eq(member))
                .and(MESSAGE.AUTHOR_ID.ne(member))
                .and(MESSAGE.THREAD_ID
                        .isNull()
                        .and(MESSAGE.TS.gt(MEMBERSHIP.LAST_READ))
                        .or(MESSAGE.THREAD_ID
                                .isNotNull()
                                .and(SUBSCRIPTION.IS_FOLLOWED)
                                .and(MESSAGE.TS.gt(SUBSCRIPTION.LAST_READ))))
                .fetchSingle()
                .value1();
        return new View.Badge(count, count > 0 || Seen.of(db, member).hasNew());
    }

    /** The newest first; of one tab, or of all. */
    List<Entry> entries(String tab, boolean onlyUnread) {
        boolean all = tab.equals("all");
        Occurrences found = new Occurrences(db, viewer);
        if (all || tab.equals("mentions")) {
            found.mentions();
        }
        if (all || tab.equals("threads")) {
            found.threads();
        }
        if (all || tab.equals("reactions")) {
            found.reactions();
        }
        if (all || tab.equals("invitations")) {
            found.invitations();
        }
        return named(found.all()).stream()
                .filter(each -> !onlyUnread || each.isNew())
                .sorted(Comparator.comparingLong(Entry::at).reversed().thenComparing(Entry::key))
                .limit(Occurrences.MOST)
                .toList();
    }

    private List<Entry> named(List<Occurrence> found) {
        Set<Long> conversations = new HashSet<>();
        Set<Long> members = new HashSet<>();
        Set<Long> threads = new HashSet<>();
        found.forEach(each -> {
            conversations.add(each.message().conversationId());
            members.addAll(each.who());
            @Nullable Long thread = each.message().threadId();
            if (thread != null) {
                threads.add(thread);
            }
        });
        Map<Long, Conversation> places = new Conversations(db, viewer).byIds(conversations);
        Map<Long, String> titles = new Titles(db, viewer).of(places.values());
        Map<Long, Member> people = new Members(db).byIds(members);
        Map<Long, Membership> mine = new Memberships(db).ofMember(viewer);
        Map<Long, Long> roots = db.select(MESSAGE.ID, MESSAGE.TS)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(threads))
                .fetchMap(MESSAGE.ID, MESSAGE.TS);
        Map<Long, Long> read = db.select(SUBSCRIPTION.THREAD_ID, SUBSCRIPTION.LAST_READ)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.MEMBER_ID.eq(viewer))
                .and(SUBSCRIPTION.THREAD_ID.in(threads))
                .and(SUBSCRIPTION.IS_FOLLOWED)
                .fetchMap(SUBSCRIPTION.THREAD_ID, SUBSCRIPTION.LAST_READ);
        Seen seen = Seen.of(db, viewer);
        Bodies bodies = new Bodies(db);
        WorkspaceNames names = new WorkspaceNames(db, viewer);
        List<Entry> entries = new ArrayList<>();
        for (Occurrence each : found) {
            Message message = each.message();
            @Nullable Conversation place = places.get(message.conversationId());
            if (place == null) {
                continue;
            }
            String where = (place.isChannel() ? "#" : "") + titles.getOrDefault(place.id(), "");
            @Nullable Long thread = message.threadId();
            @Nullable Membership membership = mine.get(place.id());
            @Nullable Long root = thread == null ? null : roots.get(thread);
            boolean listed = thread == null;
            boolean isNew = switch (each.kind()) {
                case "reaction" -> seen.isNew(each.at());
                case "invitation" -> false;
                default ->
                    listed
                            ? membership != null && message.ts() > membership.lastRead()
                            : message.ts() > read.getOrDefault(thread, Long.MAX_VALUE);
            };
            @Nullable
            Member first = each.who().isEmpty()
                    ? null
                    : people.get(each.who().iterator().next());
            String text = each.kind().equals("invitation") ? "" : PlainText.of(bodies.of(message), names);
            entries.add(new Entry(
                    each.kind() + "-" + message.id() + "-" + each.emoji(),
                    each.kind(),
                    each.at(),
                    isNew,
                    headline(each, where),
                    who(each.who(), people),
                    first == null ? null : Avatar.of(team, first, 72),
                    each.emoji().isEmpty() ? "" : RichHtml.emoji(each.emoji()),
                    text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                    when(each.at()),
                    "/client/" + team.key() + "/" + place.key()
                            + (root == null
                                    ? "?ts=" + message.key()
                                    : "/thread/" + place.key() + "-" + Ts.text(root) + "?ts=" + Ts.text(root))));
        }
        return entries;
    }

    private String when(long at) {
        var instant = Ts.instant(at);
        String date = stamp.date(instant);
        return date.equals("Today") ? stamp.time(instant) : date;
    }

    private static String headline(Occurrence raw, String where) {
        return switch (raw.kind()) {
            case "thread" -> "Thread in " + where;
            case "reaction" -> "Reaction in " + where;
            case "invitation" -> "Invitation to " + where;
            default ->
                switch (raw.how()) {
                    case "usergroup" -> "Group mention in " + where;
                    case "broadcast" -> "Channel mention in " + where;
                    case "keyword" -> "Keyword in " + where;
                    default -> "Mention in " + where;
                };
        };
    }

    private static String who(Set<Long> who, Map<Long, Member> people) {
        List<String> names = who.stream()
                .map(people::get)
                .filter(each -> each != null)
                .map(Member::name)
                .toList();
        if (names.isEmpty()) {
            return "Somebody";
        }
        if (names.size() == 1) {
            return names.get(0);
        }
        return names.size() == 2
                ? names.get(0) + " and " + names.get(1)
                : names.get(0) + " and " + (names.size() - 1) + " others";
    }
}
