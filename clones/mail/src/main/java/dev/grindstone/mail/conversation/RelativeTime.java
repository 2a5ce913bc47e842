package dev.grindstone.mail.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The times in a message's header, seen from the world's present. */
record RelativeTime(Instant now, ZoneId zone) {
    private static final int RECENT_DAYS = 14;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a", Locale.US);

    /** {@code 10:45 PM (31 minutes ago)}, {@code Fri, Nov 13, 9:02 AM (7 days ago)}, {@code Nov 3, 2025, 1:19 PM}. */
    String header(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        long days = daysSince(then);
        if (at.isAfter(now) || days >= RECENT_DAYS) {
            return brief(at);
        }
        return brief(at) + " (" + ago(at, days) + ")";
    }

    /** The same without the relative part, for collapsed messages. */
    String brief(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        if (daysSince(then) == 0) {
            return TIME.format(then);
        }
        return (then.getYear() == now.atZone(zone).getYear() ? DAY : FULL).format(then);
    }

    /** {@code Nov 3, 2025, 1:19 PM}. */
    String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }

    private long daysSince(ZonedDateTime then) {
        return ChronoUnit.DAYS.between(then.toLocalDate(), now.atZone(zone).toLocalDate());
    }

    private String ago(Instant at, long days) {
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes < 60) {
            return count(minutes, "minute");
        }
        return minutes < 24 * 60 || days == 0 ? count(minutes / 60, "hour") : count(days, "day");
    }

    private static String count(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s") + " ago";
    }
}
