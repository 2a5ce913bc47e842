package dev.grindstone.chat.message.row;

import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are told: always from the world's present. */
public final class Stamp {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter BARE = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("h:mm:ss a", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_24 = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT_24 = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private final Instant now;
    private final ZoneId zone;
    private final boolean isLong;

    public Stamp(Instant now, ZoneId zone) {
        this(now, zone, false);
    }

    private Stamp(Instant now, ZoneId zone, boolean isLong) {
        this.now = now;
        this.zone = zone;
        this.isLong = isLong;
    }

    /** How times are told to a member, who may prefer clocks of 24 hours. */
    public static Stamp of(World world, long member) {
        boolean isLong = Preferences.of(world.db("chat"), member).get("clock").equals("24");
        return new Stamp(world.now(), world.zone(), isLong);
    }

    /** {@code 2:02 PM}. */
    public String time(Instant at) {
        return (isLong ? SHORT_24 : SHORT).format(at.atZone(zone));
    }

    /** {@code 2:02}, beside a message that has no head of its own. */
    public String bare(Instant at) {
        return (isLong ? SHORT_24 : BARE).format(at.atZone(zone));
    }

    /** {@code Today at 2:02:38 PM}. */
    public String exact(Instant at) {
        return date(at) + " at " + (isLong ? EXACT_24 : EXACT).format(at.atZone(zone));
    }

    /** {@code Today at 2:02 PM}. */
    public String dated(Instant at) {
        return date(at) + " at " + time(at);
    }

    /** {@code Today}, {@code Yesterday}, {@code Feb 25th} or {@code Feb 25th, 2025}. */
    public String date(Instant at) {
        LocalDate day = day(at);
        return today(day).isEmpty() ? withYear(MONTH.format(day) + ordinal(day), day) : today(day);
    }

    /** As a divider says it: {@code Wednesday, February 25th}. */
    public String weekday(LocalDate day) {
        return today(day).isEmpty() ? withYear(DAY.format(day) + ordinal(day), day) : today(day);
    }

    /** {@code 2 hours ago}. */
    public String ago(Instant at) {
        Duration past = Duration.between(at, now);
        if (past.toMinutes() < 1) {
            return "just now";
        }
        if (past.toHours() < 1) {
            return counted(past.toMinutes(), "minute");
        }
        if (past.toDays() < 1) {
            return counted(past.toHours(), "hour");
        }
        if (past.toDays() < 30) {
            return counted(past.toDays(), "day");
        }
        return past.toDays() < 365 ? counted(past.toDays() / 30, "month") : counted(past.toDays() / 365, "year");
    }

    /** The day in the world's zone. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** The present in the world's zone. */
    public ZonedDateTime present() {
        return now.atZone(zone);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s") + " ago";
    }

    private String today(LocalDate day) {
        LocalDate today = day(now);
        return day.equals(today) ? "Today" : day.equals(today.minusDays(1)) ? "Yesterday" : "";
    }

    private String withYear(String text, LocalDate day) {
        return day.getYear() == day(now).getYear() ? text : text + ", " + day.getYear();
    }

    private static String ordinal(LocalDate day) {
        int number = day.getDayOfMonth();
        if (number >= 11 && number <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
