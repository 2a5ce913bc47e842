package dev.grindstone.chat.message.row;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Bodies;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.message.file.FileCard;
import dev.grindstone.chat.message.kit.Kit;
import dev.grindstone.chat.message.unfurl.Veil;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Makes rows of messages: a handful of queries for a whole window. */
public final class Rows {
    private static final Duration GROUPED = Duration.ofMinutes(5);
    private static final int MOST_FACES = 5;
    private static final int BEGINNING = 80;

    private final World world;
    private final DSLContext db;
    private final long viewer;
    private final Team team;
    private final Stamp stamp;
    private final Bodies bodies;
    private final WorkspaceNames names;
    private final Map<Long, Member> members = new HashMap<>();

    public Rows(World world, long viewer) {
        this.world = world;
        this.db = world.db("chat");
        this.viewer = viewer;
        this.team = Team.of(db);
        this.stamp = Stamp.of(world, viewer);
        this.bodies = new Bodies(db);
        this.names = new WorkspaceNames(db, viewer);
    }

    /** How times are told here. */
    public Stamp stamp() {
        return stamp;
    }

    /**
     * The rows of messages that stand one after the other.
     *
     * @param before the message above the first one; null when there is none, or none shall be grouped with it
     */
    public List<Row> of(Conversation conversation, List<Message> messages, @Nullable Message before) {
        Facts facts = Facts.of(db, viewer, messages);
        Attachments cards = new Attachments(names, new Quotes(names, team, stamp), Veil.of(db, viewer, messages));
        learn(messages, facts);
        List<Row> rows = new ArrayList<>();
        @Nullable Message above = before;
        for (Message message : messages) {
            rows.add(row(conversation, message, above, facts, cards));
            above = message;
        }
        return rows;
    }

    /** The rows of messages of several conversations, each with its head; those of unknown places are left out. */
    public List<Row> across(Map<Long, Conversation> places, List<Message> messages) {
        Facts facts = Facts.of(db, viewer, messages);
        Attachments cards = new Attachments(names, new Quotes(names, team, stamp), Veil.of(db, viewer, messages));
        learn(messages, facts);
        List<Row> rows = new ArrayList<>();
        for (Message message : messages) {
            @Nullable Conversation place = places.get(message.conversationId());
            if (place != null) {
                rows.add(row(place, message, null, facts, cards));
            }
        }
        return rows;
    }

    /** The rows of messages that do not stand one after the other: each has its head. */
    public List<Row> apart(Conversation conversation, List<Message> messages) {
        Facts facts = Facts.of(db, viewer, messages);
        Attachments cards = new Attachments(names, new Quotes(names, team, stamp), Veil.of(db, viewer, messages));
        learn(messages, facts);
        return messages.stream()
                .map(message -> row(conversation, message, null, facts, cards))
                .toList();
    }

    private void learn(List<Message> messages, Facts facts) {
        Set<Long> wanted = new HashSet<>();
        messages.forEach(message -> wanted.add(message.authorId()));
        facts.threads().values().forEach(thread -> wanted.addAll(thread.authors()));
        facts.reactions().values().forEach(list -> list.forEach(each -> wanted.addAll(each.members())));
        wanted.addAll(facts.pins().values());
        wanted.removeAll(members.keySet());
        members.putAll(new Members(db).byIds(wanted));
    }

    private Row row(
            Conversation conversation, Message message, @Nullable Message above, Facts facts, Attachments cards) {
        String kind = kind(message);
        boolean grouped = above != null && kind.isEmpty() && groups(above, message);
        @Nullable Long pinner = facts.pins().get(message.id());
        Row.Looks looks = new Row.Looks(
                kind,
                grouped,
                message.editedAt() != null,
                message.authorId() == viewer,
                facts.saved().contains(message.id()),
                pinner != null,
                cards.of(message, message.authorId() == viewer));
        return new Row(
                message.key(),
                conversation.key(),
                author(message),
                stamp.time(message.at()),
                stamp.bare(message.at()),
                stamp.exact(message.at()),
                "/archives/" + conversation.key() + "/" + Ts.linked(message.ts()) + facts.query(message, conversation),
                body(message, kind),
                looks,
                thread(message, facts),
                pills(facts.reactions().getOrDefault(message.id(), List.of())),
                pinner == null ? "" : "Pinned by " + (pinner == viewer ? "you" : name(pinner)),
                facts.files().getOrDefault(message.id(), List.of()).stream()
                        .map(file -> FileCard.of(file, team.key()))
                        .toList());
    }

    private static String kind(Message message) {
        @Nullable String subtype = message.subtype();
        if (message.isTombstone()) {
            return "tombstone";
        }
        if (message.ephemeralFor() != null) {
            return "ephemeral";
        }
        if (subtype != null && (subtype.startsWith("channel_") || subtype.startsWith("group_"))) {
            return "system";
        }
        return "me_message".equals(subtype) ? "me" : "";
    }

    /** Whether the second one needs no head. */
    private boolean groups(Message above, Message message) {
        return above.authorId() == message.authorId()
                && Objects.equals(above.username(), message.username())
                && kind(above).isEmpty()
                && !message.isBroadcast()
                && Duration.between(above.at(), message.at()).compareTo(GROUPED) < 0
                && stamp.day(above.at()).equals(stamp.day(message.at()));
    }

    private Row.Author author(Message message) {
        @Nullable Member member = members.get(message.authorId());
        String username = message.username();
        if (message.authorId() == Member.VOICE) {
            return new Row.Author("USLACKBOT", "Banterbot", Avatar.VOICE, true, "", "");
        }
        if (member == null) {
            return new Row.Author(Id.USER.text(message.authorId()), "unknown", null, false, "", "");
        }
        Member.Status status = Members.statusAt(member, world.now());
        return new Row.Author(
                member.key(),
                username == null ? member.name() : username,
                Avatar.of(team, member, 72),
                member.isBot(),
                status.emoji().isEmpty() || member.isBot()
                        ? ""
                        : RichHtml.emoji(status.emoji().replace(":", "")),
                status.text());
    }

    private String body(Message message, String kind) {
        String text = message.text();
        if (kind.equals("tombstone")) {
            return "";
        }
        String slug = "<@" + Id.USER.text(message.authorId()) + "> ";
        if (kind.equals("system") && text.startsWith(slug)) {
            return RichHtml.of(bodies.of(text.substring(slug.length()), null), names);
        }
        String kit = Kit.of(message.blocks(), names);
        if (!kit.isEmpty()) {
            return kit;
        }
        return text.isEmpty() && message.blocks() == null ? "" : RichHtml.of(bodies.of(message), names);
    }

    private Row.Place thread(Message message, Facts facts) {
        Messages.@Nullable Replies replies = facts.threads().get(message.id());
        @Nullable
        Message root = message.threadId() == null ? null : facts.roots().get(message.threadId());
        if (replies == null) {
            String beginning = root == null || !message.isBroadcast() ? null : beginning(root);
            return new Row.Place(root == null ? null : root.key(), beginning, 0, "", "", List.of(), false);
        }
        var last = Ts.instant(replies.latest());
        return new Row.Place(
                message.key(),
                null,
                replies.count(),
                Ts.text(replies.latest()),
                replies.count() == 1 ? stamp.dated(last) : "Last reply " + stamp.ago(last),
                replies.authors().stream()
                        .map(members::get)
                        .filter(Objects::nonNull)
                        .limit(MOST_FACES)
                        .map(member -> Avatar.of(team, member, 48))
                        .toList(),
                facts.followed().contains(message.id()));
    }

    private String beginning(Message root) {
        String text = root.isTombstone() ? "This message was deleted." : PlainText.of(bodies.of(root), names);
        return text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text;
    }

    private List<Row.Pill> pills(List<Messages.Reaction> reactions) {
        return reactions.stream()
                .map(each -> new Row.Pill(
                        each.name(),
                        RichHtml.emoji(each.name()),
                        each.members().size(),
                        each.members().contains(viewer),
                        who(each)))
                .toList();
    }

    private String who(Messages.Reaction reaction) {
        List<String> who = new ArrayList<>();
        reaction.members().stream().filter(id -> id != viewer).forEach(id -> who.add(name(id)));
        if (reaction.members().contains(viewer)) {
            who.add(who.isEmpty() ? "You" : "you");
        }
        String last = who.remove(who.size() - 1);
        return (who.isEmpty() ? last : String.join(", ", who) + " and " + last) + " reacted with :" + reaction.name()
                + ":";
    }

    private String name(long id) {
        @Nullable Member member = members.get(id);
        return member == null ? "unknown" : member.name();
    }
}
