package dev.grindstone.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.h2.api.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One text for each value, however JDBC hands it out: equal values have equal texts.
 *
 * <ul>
 *   <li>Numbers have no trailing zeros and no exponent: 25, 25.0 and 2.5E1 are {@code 25}.
 *   <li>Times with a zone are instants in UTC: {@code 2026-11-20T17:00:00Z}. Dates and times without a zone are written
 *       as they stand, in ISO 8601; that includes {@link Timestamp}, by which JDBC means a column without a zone.
 *   <li>Up to 32 bytes are hex digits; more are their SHA-256, {@code sha256:…}.
 *   <li>Arrays are {@code [1, 2]}, with texts in quotation marks: {@code ["a", "null", null]}. Their order counts.
 * </ul>
 */
public final class Canonical {

    private static final int BYTES_SHOWN = 32;

    private Canonical() {}

    /**
     * Returns the canonical text of a value; null for null.
     *
     * @throws SnapshotException if the value is of a type that has no canonical text, or a large object cannot be read
     */
    public static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof String || value instanceof Boolean || value instanceof UUID) {
            return value.toString();
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Temporal temporal) {
            return temporal(temporal).toString();
        } else if (value instanceof byte[] bytes) {
            return bytes(bytes);
        } else if (value instanceof Object[] elements) {
            return list(Arrays.asList(elements));
        } else if (value instanceof List<?> elements) {
            return list(elements);
        } else {
            return other(value);
        }
    }

    private static String other(Object value) {
        try {
            if (value instanceof Timestamp timestamp) {
                return timestamp.toLocalDateTime().toString();
            } else if (value instanceof Date date) {
                return date.toLocalDate().toString();
            } else if (value instanceof Time time) {
                return time.toLocalTime().toString();
            } else if (value instanceof Blob blob) {
                return blob(blob);
            } else if (value instanceof Clob clob) {
                return clob(clob);
            } else if (value instanceof Array array) {
                return list(Arrays.asList((Object[]) array.getArray()));
            } else if (value instanceof Character || value instanceof Enum || value instanceof Interval) {
                return value.toString();
            }
        } catch (SQLException e) {
            throw new SnapshotException("A large value could not be read: keep its connection open meanwhile", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new SnapshotException("A value of " + value.getClass().getName()
                + " has no canonical text: cast the column to a standard SQL type, or teach Canonical the type");
    }

    private static String number(Number number) {
        String text = number.toString();
        boolean finite = !text.equals("NaN") && !text.endsWith("Infinity");
        return finite ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    private static Object temporal(Temporal temporal) {
        if (temporal instanceof OffsetDateTime time) {
            return time.toInstant();
        } else if (temporal instanceof ZonedDateTime time) {
            return time.toInstant();
        } else if (temporal instanceof OffsetTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC);
        } else {
            return temporal;
        }
    }

    private static String list(List<?> elements) {
        return elements.stream().map(Canonical::element).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String element(@Nullable Object element) {
        String text = String.valueOf(text(element));
        return element instanceof CharSequence || element instanceof Clob
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : text;
    }

    private static String bytes(byte[] bytes) {
        if (bytes.length <= BYTES_SHOWN) {
            return HexFormat.of().formatHex(bytes);
        }
        MessageDigest digest = Sha256.start();
        digest.update(bytes);
        return Sha256.finish(digest);
    }

    private static String blob(Blob blob) throws SQLException, IOException {
        try (InputStream in = blob.getBinaryStream()) {
            byte[] first = in.readNBytes(BYTES_SHOWN + 1);
            if (first.length <= BYTES_SHOWN) {
                return HexFormat.of().formatHex(first);
            }
            MessageDigest digest = Sha256.start();
            digest.update(first);
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return Sha256.finish(digest);
        }
    }

    private static String clob(Clob clob) throws SQLException, IOException {
        try (Reader reader = clob.getCharacterStream()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
