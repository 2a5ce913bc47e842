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
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Visit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/** Somebody's direct conversations, the liveliest first. */
final class DirectList {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_AGO = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);

    private final Visit visit;
    private final DSLContext db;
    private final long me;
    private final Map<Long, Unread> unread;
    private final Bodies bodies;
    private final WorkspaceNames names;

    DirectList(Visit visit) {
        this.visit = visit;
        this.db = visit.db();
        this.me = visit.person().id();
        this.unread = Unread.of(db, me);
        this.bodies = new Bodies(db);
        this.names = new WorkspaceNames(db, me);
    }

    List<DirectRow> rows(String words, boolean onlyUnread) {
        String lower = words.toLowerCase(Locale.ROOT);
        return new Conversations(db, me)
                .mine().stream()
                        .filter(each -> !each.isChannel())
                        .filter(each -> !onlyUnread || unread.containsKey(each.id()))
                        .map(this::row)
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(lower))
                        .sorted(Comparator.comparingLong(DirectRow::latest)
                                .reversed()
                                .thenComparing(DirectRow::key))
                        .toList();
    }

    private DirectRow row(Conversation conversation) {
        Team team = Team.of(db);
        List<Member> others = List.copyOf(
                new Members(db).byIds(Directs.others(conversation, me)).values());
        List<Message> latest = new Messages(db, me).before(conversation.id(), Long.MAX_VALUE, 1);
        boolean isGroup = conversation.kind() == Kind.MPIM;
        return new DirectRow(
                conversation.key(),
                new Titles(db, me).of(conversation),
                others.stream().limit(2).map(each -> Avatar.of(team, each, 72)).toList(),
                isGroup,
                !isGroup && others.stream().anyMatch(each -> !each.isAway() && !each.isDeactivated()),
                latest.isEmpty() ? "" : preview(latest.get(0)),
                latest.isEmpty() ? "" : when(latest.get(0).at()),
                latest.isEmpty() ? 0 : latest.get(0).ts(),
                unread.getOrDefault(conversation.id(), Unread.NONE).messages());
    }

    private String preview(Message message) {
        String text = PlainText.of(bodies.of(message), names);
        if (message.authorId() == me) {
            return "You: " + text;
        }
        return text;
    }

    private String when(Instant instant) {
        ZonedDateTime at = instant.atZone(visit.world().zone());
        ZonedDateTime now = visit.now().atZone(visit.world().zone());
        if (at.toLocalDate().equals(now.toLocalDate())) {
            return Stamp.of(visit.world(), me).time(instant);
        }
        if (at.toLocalDate().equals(now.toLocalDate().minusDays(1))) {
            return "Yesterday";
        }
        return (at.getYear() == now.getYear() ? DAY : LONG_AGO).format(at);
    }
}
