package dev.grindstone.tasks.component;

import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place a verdict may find fault with.
 *
 * @param table {@code app.table}; empty unless the subject is {@link Subject#ROWS}
 * @param column null for all columns, and for whole rows
 * @param where the rows it is about, by the values they should have; empty for all
 */
public record Part(
        Spot spot, Subject subject, String table, @Nullable String column, Map<String, String> where) {

    public Part {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** What it is a part of. */
    public enum Subject {
        ROWS,
        ANSWER,
        REFUSAL
    }

    /** Whether a reason says that what was asked for here is missing or wrong; what nobody asked for lies nowhere. */
    boolean lacks(Reason reason) {
        return switch (subject) {
            case ANSWER -> reason.fault() == Fault.ANSWER;
            case REFUSAL -> reason.fault() == Fault.REFUSAL;
            case ROWS ->
                (reason.fault() == Fault.MISSING || reason.fault() == Fault.WRONG)
                        && reason.table().equals(table)
                        && (column == null || reason.column() == null || column.equals(reason.column()))
                        && where.entrySet().stream()
                                .allMatch(each -> each.getValue().equals(asked(reason, each.getKey())));
        };
    }

    private static @Nullable String asked(Reason reason, String name) {
        return name.equals(reason.column()) ? reason.expected() : reason.row().get(name);
    }

    /** The same with the blanks of its values filled. */
    Part fill(UnaryOperator<String> filling) {
        Map<String, String> filled = new LinkedHashMap<>();
        where.forEach((name, value) -> filled.put(name, filling.apply(value)));
        return new Part(spot, subject, table, column, filled);
    }
}
