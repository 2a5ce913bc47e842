package dev.grindstone.chat.profile;

import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Somebody's profile.
 *
 * @param localTime such as {@code 10:30 AM local time}
 * @param status what the member is up to, now
 */
record Profile(Member member, Team team, boolean isYou, String localTime, Member.Status status) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    static Profile of(Member member, Team team, long viewer, Instant now) {
        return new Profile(
                member,
                team,
                member.id() == viewer,
                TIME.format(now.atZone(ZoneId.of(member.zone()))) + " local time",
                Members.statusAt(member, now));
    }

    String key() {
        return member.key();
    }

    String name() {
        return member.name();
    }

    Avatar avatar(int size) {
        return Avatar.of(team, member, size);
    }

    boolean isActive() {
        return !member.isAway() && !member.isDeactivated();
    }

    /** The status' emoji as characters; empty without one. */
    String glyph() {
        return Emojis.characters(status.emoji().replace(":", "")).orElse("");
    }

    /** What stands below the name when it is not the full name: the full name. */
    String realName() {
        return member.realName().equals(member.name()) ? "" : member.realName();
    }

    String role() {
        if (member.isDeactivated()) {
            return "Deactivated account";
        }
        return switch (member.role()) {
            case "primary", "owner" -> "Workspace Owner";
            case "admin" -> "Workspace Admin";
            case "guest", "single" -> "Guest";
            default -> "";
        };
    }

    boolean canWrite() {
        return !member.isDeactivated();
    }
}
