package dev.grindstone.chat.sidebar;

import static dev.grindstone.chat.db.Tables.DRAFT;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.SECTION;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads one member's side bar from the tables. */
final class SideBar {
    private static final Comparator<Row> BY_NAME = Comparator.comparing(
                    (Row row) -> row.name().toLowerCase(Locale.ROOT))
            .thenComparing(Row::key);

    private final DSLContext db;
    private final Member me;
    private final Instant now;
    private final @Nullable String selected;
    private final Map<Long, Membership> places;
    private final Map<Long, Unread> unread;
    private final Set<Long> drafts;
    private final Team team;
    private final Map<Long, Member> people;
    private final Preferences preferences;

    /** @param selected the id of the conversation that is open; null for none */
    SideBar(DSLContext db, Member me, Instant now, @Nullable String selected) {
        this.db = db;
        this.me = me;
        this.now = now;
        this.selected = selected;
        this.team = Team.of(db);
        this.places = new Memberships(db).ofMember(me.id());
        this.unread = Unread.of(db, me.id());
        this.drafts = db.select(DRAFT.CONVERSATION_ID)
                .from(DRAFT)
                .where(DRAFT.MEMBER_ID.eq(me.id()))
                .and(DRAFT.THREAD_ID.eq(0L))
                .and(DRAFT.TEXT.ne(""))
                .orderBy(DRAFT.CONVERSATION_ID)
                .fetchSet(DRAFT.CONVERSATION_ID);
        this.people = new Members(db).all().stream().collect(Collectors.toMap(Member::id, each -> each, (a, b) -> a));
        people.put(Member.VOICE, Member.SLACKBOT);
        this.preferences = Preferences.of(db, me.id());
    }

    /** All sections that have something to show, in their order. */
    List<Section> sections() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Conversation each : new Conversations(db, me.id()).mine()) {
            Membership place = places.get(each.id());
            if (place != null && !each.isArchived() && (each.isChannel() || place.isOpen() || isOpenNow(each))) {
                Row row = row(each, place);
                rows.computeIfAbsent(row.section(), any -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((section, list) ->
                list.sort(preferences.section("side_sort", section).equals("recent") ? byRecent() : BY_NAME));
        rows.forEach((section, list) -> {
            if (preferences.section("side_filter", section).equals("unread")) {
                list.removeIf(each -> !each.isUrgent());
            }
        });
        SortedSet<String> closed = Collapsed.of(db, me.id());
        List<Section> sections = new ArrayList<>();
        if (rows.containsKey(Section.STARRED)) {
            sections.add(section(Section.STARRED, "Starred", "", closed, rows));
        }
        db.selectFrom(SECTION)
                .where(SECTION.MEMBER_ID.eq(me.id()))
                .orderBy(SECTION.POSITION, SECTION.ID)
                .forEach(own -> sections.add(
                        section(Id.SECTION.text(own.getId()), own.getName(), glyph(own.getEmoji()), closed, rows)));
        sections.add(section(Section.CHANNELS, "Channels", "", closed, rows));
        sections.add(section(Section.DIRECT, "Direct messages", "", closed, rows));
        if (rows.containsKey(Section.APPS)) {
            sections.add(section(Section.APPS, "Apps", "", closed, rows));
        }
        return sections;
    }

    private Comparator<Row> byRecent() {
        Map<Long, Long> latest = db.select(MESSAGE.CONVERSATION_ID, DSL.max(MESSAGE.TS))
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.in(places.keySet()))
                .groupBy(MESSAGE.CONVERSATION_ID)
                .orderBy(MESSAGE.CONVERSATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        return Comparator.comparing(
                        (Row row) -> latest.getOrDefault(row.conversation().id(), 0L))
                .reversed()
                .thenComparing(BY_NAME);
    }

    private boolean isOpenNow(Conversation each) {
        return each.key().equals(selected) || unread.containsKey(each.id());
    }

    private static Section section(
            String key, String label, String emoji, Set<String> closed, Map<String, List<Row>> rows) {
        List<Row> own = rows.getOrDefault(key, List.of());
        return new Section(key, label, emoji, closed.contains(key), Collections.unmodifiableList(own));
    }

    private static String glyph(String emoji) {
        return Emojis.characters(emoji.replace(":", "")).orElse("");
    }

    private Row row(Conversation each, Membership place) {
        Unread open = unread.getOrDefault(each.id(), Unread.NONE);
        List<Member> others = each.isChannel()
                ? List.of()
                : Directs.others(each, me.id()).stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .toList();
        @Nullable Member other = each.kind() == Kind.IM && !others.isEmpty() ? others.get(0) : null;
        String name = each.isChannel()
                ? each.channelName()
                : others.stream().map(Member::name).collect(Collectors.joining(", "));
        boolean isUnread = place.isMuted() ? open.mentions() > 0 : open.messages() > 0;
        Member.Status status = other == null ? Member.Status.NONE : Members.statusAt(other, now);
        return new Row(
                each,
                name,
                sectionOf(each, place, other),
                isUnread,
                badge(each, place, open, isUnread),
                place.isMuted(),
                place.isStarred(),
                each.key().equals(selected),
                other != null && other.id() == me.id(),
                other != null && !other.isAway() && !other.isDeactivated(),
                other != null && isSnoozing(other),
                drafts.contains(each.id()),
                others.size(),
                other == null ? null : Avatar.of(team, other, 48),
                Emojis.characters(status.emoji().replace(":", "")).orElse(""));
    }

    /** How many messages ask for the member, of what they chose to be told of. */
    private int badge(Conversation each, Membership place, Unread open, boolean isUnread) {
        String notice = place.notice().equals("default") ? preferences.get("notify") : place.notice();
        if (!isUnread || notice.equals("nothing")) {
            return 0;
        }
        boolean all = !each.isChannel() || (notice.equals("all") && !place.isMuted());
        return all ? open.messages() : open.mentions();
    }

    private boolean isSnoozing(Member member) {
        return member.quietUntil(now) != null;
    }

    private static String sectionOf(Conversation each, Membership place, @Nullable Member other) {
        Long own = place.sectionId();
        if (place.isStarred()) {
            return Section.STARRED;
        }
        if (own != null) {
            return Id.SECTION.text(own);
        }
        if (each.isChannel()) {
            return Section.CHANNELS;
        }
        return other != null && other.isBot() ? Section.APPS : Section.DIRECT;
    }
}
