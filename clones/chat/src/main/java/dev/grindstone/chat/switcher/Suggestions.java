package dev.grindstone.chat.switcher;

import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds where somebody may want to go: what answers the words best, or what was lively last. */
final class Suggestions {
    private static final int MOST = 10;

    private final DSLContext db;
    private final Member me;
    private final Team team;
    private final Map<Long, Membership> places;
    private final Map<Long, Unread> unread;
    private final Map<Long, Long> latest;
    private final List<Member> people;
    private final Map<Long, Conversation> directs;

    private record Ranked(Suggestion suggestion, int match, boolean isMine, long latest) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::match)
            .thenComparing(each -> !each.suggestion().isUnread())
            .thenComparing(each -> !each.isMine())
            .thenComparing(Ranked::latest, Comparator.reverseOrder())
            .thenComparing(each -> each.suggestion().name().toLowerCase(Locale.ROOT))
            .thenComparing(each -> each.suggestion().path() + each.suggestion().user());

    Suggestions(DSLContext db, Member me) {
        this.db = db;
        this.me = me;
        this.team = Team.of(db);
        this.places = new Memberships(db).ofMember(me.id());
        this.unread = Unread.of(db, me.id());
        this.latest = db.select(MESSAGE.CONVERSATION_ID, DSL.max(MESSAGE.TS))
                .from(MESSAGE)
                .groupBy(MESSAGE.CONVERSATION_ID)
                .orderBy(MESSAGE.CONVERSATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        this.people = new Members(db).all();
        this.directs = new Conversations(db, me.id())
                .mine().stream()
                        .filter(each -> each.kind() == Kind.IM)
                        .collect(Collectors.toMap(
                                each -> Directs.others(each, me.id()).get(0), each -> each, (a, b) -> a));
    }

    List<Suggestion> of(String query) {
        String words = query.strip().replaceFirst("^[#@]", "");
        List<Ranked> found = new ArrayList<>();
        for (Conversation each : new Conversations(db, me.id()).all()) {
            if (!each.isArchived() && each.kind() != Kind.IM) {
                found.add(conversation(each, words));
            }
        }
        for (Member each : people) {
            if (!each.isDeactivated()) {
                found.add(person(each, words));
            }
        }
        return found.stream()
                .filter(each -> words.isEmpty() ? each.isMine() && each.latest() > 0 : each.match() < Match.NONE)
                .sorted(ORDER)
                .limit(MOST)
                .map(Ranked::suggestion)
                .toList();
    }

    private Ranked conversation(Conversation each, String words) {
        @Nullable Membership place = places.get(each.id());
        String name = each.isChannel() ? each.channelName() : names(each);
        Suggestion suggestion = new Suggestion(
                each.isChannel() ? name : name + ", Group Direct Message",
                name,
                place == null ? "Not joined" : "",
                each.kind() == Kind.PRIVATE ? "lock" : each.isChannel() ? "hash" : "users",
                null,
                false,
                isUnread(each.id(), place),
                path(each),
                "");
        return new Ranked(
                suggestion,
                words.isEmpty() ? 0 : Match.of(words, name) + (each.isChannel() ? 0 : 1), // people come before groups
                place != null,
                latest.getOrDefault(each.id(), 0L));
    }

    private Ranked person(Member each, String words) {
        @Nullable Conversation direct = directs.get(each.id());
        @Nullable Membership place = direct == null ? null : places.get(direct.id());
        boolean isOpen = place != null && place.isOpen();
        boolean isYou = each.id() == me.id();
        Suggestion suggestion = new Suggestion(
                each.name() + ", Direct Message",
                each.name(),
                isYou ? "you" : each.name().equals(each.realName()) ? each.title() : each.realName(),
                "",
                Avatar.of(team, each, 48),
                !each.isAway(),
                direct != null && isUnread(direct.id(), place),
                direct != null && isOpen ? path(direct) : "",
                each.key());
        return new Ranked(
                suggestion,
                words.isEmpty() ? 0 : Match.of(words, each.name(), each.realName(), each.handle()),
                isOpen,
                direct == null ? 0 : latest.getOrDefault(direct.id(), 0L));
    }

    private String names(Conversation each) {
        List<Long> others = Directs.others(each, me.id());
        return people.stream()
                .filter(member -> others.contains(member.id()))
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }

    private boolean isUnread(long conversation, @Nullable Membership place) {
        return place != null && !place.isMuted() && unread.containsKey(conversation);
    }

    private String path(Conversation each) {
        return "/client/" + team.key() + "/" + each.key();
    }
}
