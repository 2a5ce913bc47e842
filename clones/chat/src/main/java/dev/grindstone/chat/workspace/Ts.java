package dev.grindstone.chat.workspace;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of messages, which are their ids within a conversation: microseconds of the epoch, shown as {@code 1700000000.000109}. */
public final class Ts {
    private static final Pattern FORM = Pattern.compile("(\\d{1,10})(?:\\.(\\d{1,6}))?");
    private static final Pattern LINKED = Pattern.compile("p?(\\d{10})(\\d{6})");

    private Ts() {}

    /** The ts of the first message of a millisecond; the next ones come ten microseconds after each other. */
    public static long at(Instant instant) {
        return instant.toEpochMilli() * 1000 + 9;
    }

    /** The instant of a ts, to the millisecond. */
    public static Instant instant(long ts) {
        return Instant.ofEpochMilli(Math.floorDiv(ts, 1000L));
    }

    /** As the API and the pages show it. */
    public static String text(long ts) {
        return String.format("%010d.%06d", ts / 1_000_000, ts % 1_000_000);
    }

    /** As a permalink ends: {@code p} and sixteen digits. */
    public static String linked(long ts) {
        return String.format("p%016d", ts);
    }

    /** The ts of such a text, with or without its fraction, or of the end of a permalink. */
    public static OptionalLong parse(String text) {
        Matcher linked = LINKED.matcher(text);
        if (linked.matches()) {
            return OptionalLong.of(Long.parseLong(linked.group(1) + linked.group(2)));
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        String fraction = parts.group(2) == null ? "" : parts.group(2);
        return OptionalLong.of(Long.parseLong(parts.group(1)) * 1_000_000
                + Long.parseLong(fraction + "0".repeat(6 - fraction.length())));
    }
}
