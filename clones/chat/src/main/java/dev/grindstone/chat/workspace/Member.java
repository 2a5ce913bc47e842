package dev.grindstone.chat.workspace;

import dev.grindstone.kit.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the workspace, a person or a bot.
 *
 * @param id a person's is the same in all apps
 * @param handle unique, lower case: what the API calls the name
 * @param zone id of the time zone
 * @param role {@code primary}, {@code owner}, {@code admin}, {@code member}, {@code guest} or {@code single}
 * @param status what the member is up to
 * @param dndUntil until when notifications are paused; may have passed
 * @param hours when notifications are on; null for any time
 */
public record Member(
        long id,
        boolean isBot,
        String handle,
        String realName,
        String displayName,
        String email,
        String title,
        String pronouns,
        String phone,
        String zone,
        String role,
        boolean isDeactivated,
        boolean isAway,
        Status status,
        @Nullable Instant dndUntil,
        @Nullable Hours hours,
        @Nullable Long appId) {
    /** Who is the author of what the workspace itself says to one member: no member, called Slackbot by programs. */
    public static final long VOICE = 0;

    /** As whom the workspace itself speaks; it is in no table. */
    public static final Member SLACKBOT = new Member(
            VOICE,
            true,
            "slackbot",
            "Banterbot",
            "",
            "",
            "",
            "",
            "",
            "UTC",
            "member",
            false,
            false,
            Status.NONE,
            null,
            null,
            null);

    /**
     * What a member is up to.
     *
     * @param emoji with its colons; empty for none
     * @param until when it clears by itself; null for never
     */
    public record Status(
            String text, String emoji, @Nullable Instant until) {
        /** None. */
        public static final Status NONE = new Status("", "", null);

        /** Whether there is something to show. */
        public boolean isSet() {
            return !text.isEmpty() || !emoji.isEmpty();
        }
    }

    /** The id as pages show it. */
    public String key() {
        return Id.USER.text(id);
    }

    /** The name that messages and lists show. */
    public String name() {
        return displayName.isEmpty() ? realName : displayName;
    }

    /** Until when notifications are off, because they are paused or by the hours; null when they are on. */
    public @Nullable Instant quietUntil(Instant now) {
        @Nullable Instant until = hours == null ? null : hours.quietUntil(now);
        return dndUntil != null && dndUntil.isAfter(now) && (until == null || dndUntil.isAfter(until))
                ? dndUntil
                : until;
    }

    /** Whether the member may do what only admins and owners may. */
    public boolean isAdmin() {
        return role.equals("primary") || role.equals("owner") || role.equals("admin");
    }

    /** Whether the member sees only the channels that they were added to. */
    public boolean isGuest() {
        return role.equals("guest") || role.equals("single");
    }

    /** As whom commands are run for a member who is no person of the world, such as a bot. */
    public Person acting() {
        return new Person(id, realName, realName, email, "", title, "");
    }
}
