package dev.grindstone.tasks.mutant.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that a column might have instead of the one it has. */
public final class OtherValues {

    private OtherValues() {}

    /** Several, the most plausible first, since a rule of the world may refuse some of them. */
    public static List<@Nullable String> of(
            Rows rows, Schema schema, String table, String column, @Nullable String value) {
        if (schema.isBoolean(table, column)) {
            return List.of(String.valueOf(!Boolean.parseBoolean(value)));
        }
        Set<@Nullable String> others = new LinkedHashSet<>(schema.choices(table, column));
        if (!schema.isBytes(table, column)) {
            others.addAll(present(rows, table, column, value));
        }
        others.add(made(schema, table, column, value));
        others.add(null);
        others.remove(value);
        return new ArrayList<>(others);
    }

    /** The first in order of the rows, and the greatest, which stand for all that the column holds. */
    private static List<@Nullable String> present(Rows rows, String table, String column, @Nullable String value) {
        String name = Rows.quoted(column);
        String other = "WHERE " + name + " IS NOT NULL AND " + name + " IS DISTINCT FROM ? ";
        List<@Nullable String> present = new ArrayList<>();
        present.addAll(rows.values(
                table, column, other + rows.inOrder(table) + " FETCH FIRST ROW ONLY", Arrays.asList(value)));
        present.addAll(rows.values(
                table, column, other + "ORDER BY " + name + " DESC FETCH FIRST ROW ONLY", Arrays.asList(value)));
        return present;
    }

    private static String made(Schema schema, String table, String column, @Nullable String value) {
        if (schema.isNumber(table, column)) {
            return value == null
                    ? "1"
                    : new BigDecimal(value).add(BigDecimal.ONE).toPlainString();
        }
        if (schema.isTime(table, column)) {
            return value == null ? "2000-01-01" : later(value, Period.ofDays(1));
        }
        return value == null ? "another" : value + " 2";
    }

    /** A time as canonical text, moved by days. */
    public static String later(String time, Period days) {
        if (time.endsWith("Z")) {
            return Instant.parse(time).plus(days).toString();
        }
        return time.contains("T")
                ? LocalDateTime.parse(time).plus(days).toString()
                : LocalDate.parse(time).plus(days).toString();
    }
}
