package dev.grindstone.chat.composer;

import static dev.grindstone.chat.db.Tables.EMOJI;
import static dev.grindstone.chat.db.Tables.USERGROUP;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;

/** What the autocompletes of the composer offer for what was typed so far. */
final class Suggestions {
    private static final int MOST = 8;

    private final DSLContext db;
    private final long viewer;
    private final Conversation conversation;

    Suggestions(DSLContext db, long viewer, Conversation conversation) {
        this.db = db;
        this.viewer = viewer;
        this.conversation = conversation;
    }

    /** For a sign and the letters after it. */
    List<Suggestion> of(String sign, String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        return switch (sign) {
            case "@" -> people(text);
            case "#" -> channels(text);
            case ":" -> emoji(text);
            default -> List.of();
        };
    }

    private List<Suggestion> people(String typed) {
        Team team = Team.of(db);
        Set<Long> inside = new HashSet<>(new Memberships(db).members(conversation.id()));
        List<Suggestion> found = new ArrayList<>(new Members(db)
                .all().stream()
                        .filter(member -> !member.isDeactivated() && fits(member, typed))
                        .sorted(Comparator.comparing((Member member) -> !inside.contains(member.id()))
                                .thenComparing(member ->
                                        !member.name().toLowerCase(Locale.ROOT).startsWith(typed))
                                .thenComparing(Member::name)
                                .thenComparing(Member::id))
                        .limit(MOST)
                        .map(member -> person(team, member, inside.contains(member.id())))
                        .toList());
        if (typed.length() > 1 || found.size() < MOST) {
            db.selectFrom(USERGROUP)
                    .where(USERGROUP.IS_DISABLED.eq(false))
                    .orderBy(USERGROUP.HANDLE)
                    .forEach(group -> {
                        if (group.getHandle().startsWith(typed)) {
                            String id = Id.USERGROUP.text(group.getId());
                            found.add(new Suggestion(
                                    "mention",
                                    id,
                                    "@" + group.getHandle(),
                                    "@" + group.getHandle(),
                                    group.getName(),
                                    "",
                                    false));
                        }
                    });
            range(found, typed, "here", "Notify every online member in this conversation.");
            range(found, typed, "channel", "Notify everyone in this conversation.");
            range(found, typed, "everyone", "Notify everyone in the workspace.");
        }
        return found.subList(0, Math.min(MOST + 3, found.size()));
    }

    private static void range(List<Suggestion> found, String typed, String range, String note) {
        if (range.startsWith(typed)) {
            found.add(new Suggestion("mention", range, "@" + range, "@" + range, note, "", false));
        }
    }

    private static boolean fits(Member member, String typed) {
        for (String name : List.of(member.displayName(), member.realName(), member.handle())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(typed) || lower.contains(" " + typed) || lower.contains("." + typed)) {
                return true;
            }
        }
        return false;
    }

    private Suggestion person(Team team, Member member, boolean inside) {
        String note = member.realName().equals(member.name()) ? member.title() : member.realName();
        return new Suggestion(
                "mention",
                member.key(),
                "@" + member.name(),
                member.name() + (member.id() == viewer ? " (you)" : ""),
                note,
                face(Avatar.of(team, member, 48)),
                !inside);
    }

    private static String face(Avatar avatar) {
        return "<span data-x-initials=\"" + avatar.initials() + "\"><img src=\"" + avatar.src()
                + "\" alt=\"\" width=\"20\" height=\"20\"></span>";
    }

    private List<Suggestion> channels(String typed) {
        return new Conversations(db, viewer)
                .all().stream()
                        .filter(each -> each.isChannel()
                                && !each.isArchived()
                                && (each.channelName().startsWith(typed)
                                        || each.channelName().contains("-" + typed)))
                        .limit(MOST)
                        .map(each -> new Suggestion(
                                "mention",
                                each.key(),
                                "#" + each.channelName(),
                                "#" + each.channelName(),
                                each.purpose().text(),
                                "",
                                false))
                        .toList();
    }

    private List<Suggestion> emoji(String typed) {
        List<String> names = new ArrayList<>(db.select(EMOJI.NAME)
                .from(EMOJI)
                .where(EMOJI.NAME.startsWith(typed))
                .orderBy(EMOJI.NAME)
                .fetch(EMOJI.NAME));
        Emojis.all().stream()
                .flatMap(entry -> entry.aliases().stream())
                .filter(name -> name.contains(typed))
                .sorted(Comparator.comparing((String name) -> !name.equals(typed))
                        .thenComparing(name -> !name.startsWith(typed))
                        .thenComparing(String::length)
                        .thenComparing(name -> name))
                .limit(MOST)
                .forEach(names::add);
        return names.stream()
                .limit(MOST)
                .map(name -> new Suggestion(
                        "emoji", name, ":" + name + ":", ":" + name + ":", "", RichHtml.emoji(name), false))
                .toList();
    }
}
