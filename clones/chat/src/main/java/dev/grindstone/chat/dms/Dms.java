package dev.grindstone.chat.dms;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.Unread;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Visit;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads somebody's direct conversations. */
final class Dms {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+-]+):");

    private record Found(
            Conversation conversation, @Nullable Message newest) {
        long ts() {
            return newest == null ? 0 : newest.ts();
        }
    }

    private final Visit visit;
    private final Member me;
    private final Team team;

    Dms(Visit visit, Member me) {
        this.visit = visit;
        this.me = me;
        this.team = Team.of(visit.db());
    }

    List<DmsPage.Entry> entries(boolean onlyUnread) {
        Map<Long, Unread> unread = Unread.of(visit.db(), me.id());
        Messages messages = new Messages(visit.db(), me.id());
        List<Found> found = new ArrayList<>();
        for (Conversation each : new Conversations(visit.db(), me.id()).mine()) {
            if (!each.isChannel() && (!onlyUnread || unread.containsKey(each.id()))) {
                List<Message> newest = messages.before(each.id(), Long.MAX_VALUE, 1);
                found.add(new Found(each, newest.isEmpty() ? null : newest.get(0)));
            }
        }
        found.sort(Comparator.comparingLong(Found::ts)
                .reversed()
                .thenComparing(each -> each.conversation().id()));
        return found.stream()
                .map(each -> entry(each, unread.getOrDefault(each.conversation().id(), Unread.NONE)))
                .toList();
    }

    private DmsPage.Entry entry(Found found, Unread unread) {
        Conversation each = found.conversation();
        List<Long> others = Directs.others(each, me.id());
        @Nullable
        Member other = each.kind() == Kind.IM
                ? new Members(visit.db()).byId(others.get(0)).orElse(null)
                : null;
        return new DmsPage.Entry(
                each.key(),
                new Titles(visit.db(), me.id()).of(each),
                "/client/" + team.key() + "/" + each.key(),
                other == null ? null : Avatar.of(team, other, 72),
                other != null && !other.isAway() && !other.isDeactivated(),
                others.size(),
                preview(found.newest()),
                time(found.newest()),
                unread.messages());
    }

    private String preview(@Nullable Message newest) {
        if (newest == null) {
            return "No messages yet";
        }
        WorkspaceNames names = new WorkspaceNames(visit.db(), me.id());
        String plain = PlainText.of(new Bodies(visit.db()).of(newest), names).replace('\n', ' ');
        String text = EMOJI.matcher(plain)
                .replaceAll(name -> Matcher.quoteReplacement(
                        Emojis.characters(name.group(1)).orElse(name.group())));
        return newest.authorId() == me.id() ? "You: " + text : text;
    }

    private String time(@Nullable Message newest) {
        if (newest == null) {
            return "";
        }
        ZoneId zone = visit.world().zone();
        ZonedDateTime at = newest.at().atZone(zone);
        boolean today = at.toLocalDate().equals(visit.now().atZone(zone).toLocalDate());
        return (today ? TODAY : DAY).format(at);
    }
}
