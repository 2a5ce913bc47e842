package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.yaml.YamlValue;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of the world's time, such as {@code 90s}, {@code 5m} or {@code 1h30m}. */
final class Durations {

    private static final Pattern SPAN = Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,5})s)?");

    private Durations() {}

    /** The span, which must be longer than nothing and not longer than this. */
    static Duration read(YamlValue value, Duration most) {
        String text = value.isText() ? value.text() : "";
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            Duration read = Duration.ofHours(number(span, 1))
                    .plusMinutes(number(span, 2))
                    .plusSeconds(number(span, 3));
            if (!read.isZero() && read.compareTo(most) <= 0) {
                return read;
            }
        }
        value.problem(
                "must be a span of time up to " + shown(most) + (text.isEmpty() ? "" : " but is '" + text + "'"),
                "write it as 90s, 5m or 1h30m");
        return Duration.ofSeconds(1);
    }

    /** The same in milliseconds; a number alone is that many of them. */
    static int millis(YamlValue value, int most) {
        return value.isText() && value.text().matches(".*[hms]")
                ? Math.toIntExact(read(value, Duration.ofMillis(most)).toMillis())
                : value.integer(1, most);
    }

    static String shown(Duration span) {
        return span.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    private static long number(Matcher span, int group) {
        return span.group(group) == null ? 0 : Long.parseLong(span.group(group));
    }
}
