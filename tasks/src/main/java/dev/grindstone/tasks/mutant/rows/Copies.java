package dev.grindstone.tasks.mutant.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a second row like one that is there, under another key. */
public final class Copies {

    private static final int TARGETS = 6;

    private Copies() {}

    /** The first copy that the world's rules allow. */
    public static Edit of(Rows rows, Schema schema, String table, String key) {
        List<Edit> copies = new ArrayList<>();
        Map<String, @Nullable String> row = rows.row(table, key);
        for (Map<String, @Nullable String> otherKey : keys(rows, schema, table, row)) {
            copies.add(Edit.copy(table, key, otherKey));
            for (String column : schema.columns(table)) {
                String text = row.get(column);
                if (schema.isText(table, column) && text != null && !otherKey.containsKey(column)) {
                    Map<String, @Nullable String> unlike = new HashMap<>(otherKey);
                    unlike.put(column, "2" + text);
                    copies.add(Edit.copy(table, key, unlike));
                }
            }
        }
        return Edit.firstOf(copies);
    }

    private static List<Map<String, @Nullable String>> keys(
            Rows rows, Schema schema, String table, Map<String, @Nullable String> row) {
        List<Map<String, @Nullable String>> keys = new ArrayList<>();
        for (String column : schema.key(table)) {
            if (schema.reference(table, column).isEmpty()) {
                keys.add(Map.of(column, free(rows, schema, table, column, String.valueOf(row.get(column)))));
            }
        }
        for (String column : schema.key(table)) {
            Optional<Schema.Reference> reference = schema.reference(table, column);
            reference.ifPresent(to -> rows.values(
                            to.target(),
                            to.targets().get(0),
                            rows.inOrder(to.target()) + " FETCH FIRST " + TARGETS + " ROWS ONLY",
                            List.of())
                    .forEach(target -> keys.add(Map.of(column, String.valueOf(target)))));
        }
        return keys;
    }

    private static String free(Rows rows, Schema schema, String table, String column, String value) {
        if (schema.type(table, column).equals("BIGINT")) {
            return rows.newId();
        }
        if (schema.isNumber(table, column)) {
            String greatest = rows
                    .values(table, column, "ORDER BY " + Rows.quoted(column) + " DESC FETCH FIRST ROW ONLY", List.of())
                    .stream()
                    .map(String::valueOf)
                    .findFirst()
                    .orElse(value);
            return new BigDecimal(greatest).add(BigDecimal.ONE).toPlainString();
        }
        return value + "2";
    }
}
