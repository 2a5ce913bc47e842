package dev.grindstone.chat.later;

import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.REMINDER;
import static dev.grindstone.chat.db.Tables.SAVED;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads what a member keeps for later: a handful of queries for all of it. */
final class LaterList {
    private static final int LONGEST = 300;

    private final DSLContext db;
    private final long viewer;
    private final Instant now;
    private final Stamp stamp;
    private final Team team;

    LaterList(World world, long viewer) {
        this.db = world.db("chat");
        this.viewer = viewer;
        this.now = world.now();
        this.stamp = Stamp.of(world, viewer);
        this.team = Team.of(db);
    }

    /** What is due by now. */
    static View.Badge badge(World world, long member) {
        Condition saved =
                SAVED.MEMBER_ID.eq(member).and(SAVED.STATE.eq("progress")).and(SAVED.DUE_AT.le(world.now()));
        Condition reminders = REMINDER.MEMBER_ID
                .eq(member)
                .and(REMINDER.COMPLETED_AT.isNull())
                .and(REMINDER.DUE_AT.le(world.now()));
        DSLContext db = world.db("chat");
        int count = db.fetchCount(SAVED, saved) + db.fetchCount(REMINDER, reminders);
        return new View.Badge(count, count > 0);
    }

    /** All of it: what is overdue or due first, then the newest first. */
    List<LaterItem> all() {
        List<LaterItem> items = new ArrayList<>(saved());
        items.addAll(reminders());
        items.sort(Comparator.comparing((LaterItem each) -> each.due() == null || !each.isOpen())
                .thenComparing(each -> each.due() == null || !each.isOpen() ? Instant.EPOCH : each.due())
                .thenComparing(LaterItem::order, Comparator.reverseOrder())
                .thenComparing(LaterItem::number, Comparator.reverseOrder()));
        return items;
    }

    private List<LaterItem> saved() {
        Map<Long, Record> states = new HashMap<>();
        List<Message> messages = new ArrayList<>();
        db.select()
                .from(SAVED)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(SAVED.MESSAGE_ID))
                .where(SAVED.MEMBER_ID.eq(viewer))
                .orderBy(SAVED.SAVED_AT.desc(), SAVED.MESSAGE_ID.desc())
                .forEach(row -> {
                    states.put(row.get(SAVED.MESSAGE_ID), row);
                    messages.add(Messages.message(row.into(MESSAGE)));
                });
        Map<Long, Conversation> places = new Conversations(db, viewer)
                .byIds(messages.stream().map(Message::conversationId).collect(Collectors.toSet()));
        Map<Long, String> titles = new Titles(db, viewer).of(places.values());
        Map<Long, Member> people =
                new Members(db).byIds(messages.stream().map(Message::authorId).collect(Collectors.toSet()));
        Map<Long, Long> roots = db.select(MESSAGE.ID, MESSAGE.TS)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(messages.stream()
                        .map(Message::threadId)
                        .filter(each -> each != null)
                        .toList()))
                .fetchMap(MESSAGE.ID, MESSAGE.TS);
        WorkspaceNames names = new WorkspaceNames(db, viewer);
        Bodies bodies = new Bodies(db);
        List<LaterItem> items = new ArrayList<>();
        for (Message each : messages) {
            @Nullable Conversation place = places.get(each.conversationId());
            Record row = states.get(each.id());
            if (place == null || row == null) {
                continue; // its place can no longer be seen
            }
            @Nullable Member author = people.get(each.authorId());
            @Nullable Instant due = row.get(SAVED.DUE_AT);
            @Nullable Long root = each.threadId() == null ? null : roots.get(each.threadId());
            String text = each.isTombstone() ? "This message was deleted." : PlainText.of(bodies.of(each), names);
            items.add(new LaterItem(
                    each.id(),
                    false,
                    row.get(SAVED.STATE),
                    row.get(SAVED.SAVED_AT),
                    due,
                    told(due),
                    isOverdue(due),
                    (place.isChannel() ? "#" : "") + titles.getOrDefault(place.id(), ""),
                    author == null ? "unknown" : author.name(),
                    author == null ? null : Avatar.of(team, author, 72),
                    text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                    stamp.date(each.at()),
                    "/client/" + team.key() + "/" + place.key()
                            + (root == null
                                    ? "?ts=" + each.key()
                                    : "/thread/" + place.key() + "-" + Ts.text(root) + "?ts=" + Ts.text(root))));
        }
        return items;
    }

    private List<LaterItem> reminders() {
        return db.selectFrom(REMINDER)
                .where(REMINDER.MEMBER_ID.eq(viewer))
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch(row -> new LaterItem(
                        row.getId(),
                        true,
                        row.getCompletedAt() == null ? "progress" : "completed",
                        row.getDueAt(),
                        row.getDueAt(),
                        told(row.getDueAt()),
                        isOverdue(row.getDueAt()),
                        "",
                        "Reminder",
                        null,
                        row.getText(),
                        stamp.date(row.getDueAt()),
                        ""));
    }

    private boolean isOverdue(@Nullable Instant due) {
        return due != null && !due.isAfter(now);
    }

    /** {@code Due in 2 hours}, {@code Due Mar 16th at 9:00 AM}, {@code Overdue by 1 day}. */
    private String told(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        Duration left = Duration.between(now, due);
        if (!left.isNegative() && left.toHours() < 24 && !left.isZero()) {
            long hours = left.toHours();
            long minutes = Math.max(1, left.toMinutes());
            return hours > 0
                    ? "Due in " + hours + (hours == 1 ? " hour" : " hours")
                    : "Due in " + minutes + (minutes == 1 ? " minute" : " minutes");
        }
        if (left.isNegative() || left.isZero()) {
            String ago = stamp.ago(due);
            return ago.equals("just now") ? "Due now" : "Overdue by " + ago.replace(" ago", "");
        }
        return "Due " + stamp.dated(due);
    }
}
