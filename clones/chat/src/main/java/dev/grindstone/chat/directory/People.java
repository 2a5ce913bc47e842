package dev.grindstone.chat.directory;

import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;

/** The members of the workspace. */
final class People {
    private People() {}

    static List<PersonCard> of(DSLContext db, Team team, Asked asked, Instant now) {
        return new Members(db)
                .all().stream()
                        .filter(each -> isOfType(each, asked.type()))
                        .filter(each -> asked.finds(each.name() + " " + each.realName() + " " + each.title() + " "
                                + each.handle() + " " + each.email()))
                        .sorted(Comparator.comparing(
                                        (Member each) -> each.name().toLowerCase(Locale.ROOT))
                                .thenComparing(Member::id))
                        .map(each -> card(team, each, now))
                        .toList();
    }

    static PersonCard card(Team team, Member each, Instant now) {
        Member.Status status = Members.statusAt(each, now);
        return new PersonCard(
                each.key(),
                each.name(),
                each.realName(),
                each.title(),
                each.pronouns(),
                !each.isAway() && !each.isDeactivated(),
                each.isBot(),
                each.isDeactivated(),
                Emojis.characters(status.emoji().replace(":", "")).orElse(""),
                status.text(),
                Avatar.of(team, each, 192));
    }

    private static boolean isOfType(Member member, String type) {
        return switch (type) {
            case "members" -> !member.isDeactivated() && !member.isBot() && !member.isGuest();
            case "guests" -> !member.isDeactivated() && member.isGuest();
            case "apps" -> !member.isDeactivated() && member.isBot();
            case "deactivated" -> member.isDeactivated();
            default -> !member.isDeactivated() && !member.isBot();
        };
    }
}
