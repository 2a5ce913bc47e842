package dev.grindstone.tasks.compare.ids;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as apps write it into texts: {@code Mon, May 18, 2026 at 9:12 AM}, which stands above what an answer quotes. A
 * mail that is answered a minute later is the same answer.
 */
public final class WrittenTime {

    static final String PATTERN = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
            + " \\d{1,2}, \\d{4} at \\d{1,2}:\\d{2} [AP]M";

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy 'at' h:mm a", Locale.US);

    private WrittenTime() {}

    /** The beginning of the minute; empty when there is no such day. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORMAT).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
