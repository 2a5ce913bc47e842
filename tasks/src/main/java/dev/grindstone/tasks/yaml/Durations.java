package dev.grindstone.tasks.yaml;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of the world's time, such as {@code 90s}, {@code 5m} or {@code 1h30m}. */
public final class Durations {

    private static final Pattern SPAN = Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,5})s)?");

    private Durations() {}

    /** The span, which must be longer than nothing and not longer than this. */
    public static Duration read(YamlValue value, Duration most) {
        String text = value.isText() ? value.text() : "";
        Optional<Duration> read = parse(text, most);
        if (read.isPresent()) {
            return read.get();
        }
        value.problem(
                "must be a span of time up to " + shown(most) + (text.isEmpty() ? "" : " but is '" + text + "'"),
                "write it as 90s, 5m or 1h30m");
        return Duration.ofSeconds(1);
    }

    /** The span of a text; empty when it is none, or none that is longer than nothing and not longer than this. */
    public static Optional<Duration> parse(String text, Duration most) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        Duration read =
                Duration.ofHours(number(span, 1)).plusMinutes(number(span, 2)).plusSeconds(number(span, 3));
        return Optional.of(read).filter(found -> !found.isZero() && found.compareTo(most) <= 0);
    }

    /** The same in milliseconds; a number alone is that many of them. */
    public static int millis(YamlValue value, int most) {
        return value.isText() && value.text().matches(".*[hms]")
                ? Math.toIntExact(read(value, Duration.ofMillis(most)).toMillis())
                : value.integer(1, most);
    }

    /** The span as it is written. */
    public static String shown(Duration span) {
        return span.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    private static long number(Matcher span, int group) {
        return span.group(group) == null ? 0 : Long.parseLong(span.group(group));
    }
}
