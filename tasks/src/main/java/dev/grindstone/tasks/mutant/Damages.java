package dev.grindstone.tasks.mutant;

import dev.grindstone.tasks.mutant.rows.Copies;
import dev.grindstone.tasks.mutant.rows.Edit;
import dev.grindstone.tasks.mutant.rows.OtherValues;
import dev.grindstone.tasks.mutant.rows.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does the task right and breaks something else: in every table a check looks at, a row more, a row less, and each
 * column of a row that the task does not name.
 */
final class Damages {

    private final Ground ground;
    private final List<Mutant> mutants = new ArrayList<>();

    private Damages(Ground ground) {
        this.ground = ground;
    }

    static List<Mutant> of(Ground ground) {
        Damages damages = new Damages(ground);
        ground.schema().counted().forEach(damages::table);
        return damages.mutants;
    }

    private void table(String table) {
        List<String> rows = unrelated(table);
        if (rows.isEmpty()) {
            mutants.add(ground.edited("damage: insert into " + table, made(table)));
            return;
        }
        // Another row in each instance, and the same in each run.
        String row = rows.get(Math.floorMod((ground.instance().id() + table).hashCode(), rows.size()));
        mutants.add(
                ground.edited("damage: insert into " + table, Copies.of(ground.rows(), ground.schema(), table, row)));
        mutants.add(ground.edited("damage: delete from " + table, Edit.remove(table, row)));
        Map<String, @Nullable String> values = ground.rows().row(table, row);
        for (String column : ground.schema().columns(table)) {
            if (ground.schema().counts(table, column)
                    && !ground.schema().key(table).contains(column)) {
                mutants.add(ground.edited(
                        "damage: update of " + table + "." + column, other(table, row, column, values.get(column))));
            }
        }
    }

    private List<String> unrelated(String table) {
        Set<String> touched = ground.touched(table);
        return ground.rows().keys(table, ground.rows().inOrder(table), List.of()).stream()
                .filter(key -> !touched.contains(key))
                .toList();
    }

    private Edit other(String table, String row, String column, @Nullable String value) {
        return Edit.firstOf(OtherValues.of(ground.rows(), ground.schema(), table, column, value).stream()
                .map(other -> Edit.set(table, row, column, other))
                .toList());
    }

    /** A row for a table that has none to be copied. */
    private Edit made(String table) {
        Schema schema = ground.schema();
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (String column : schema.columns(table)) {
            row.put(
                    column,
                    schema.reference(table, column)
                            .map(to -> ground.rows()
                                    .values(to.target(), to.targets().get(0), "FETCH FIRST ROW ONLY", List.of()))
                            .filter(found -> !found.isEmpty())
                            .map(found -> String.valueOf(found.get(0)))
                            .orElseGet(() -> madeUp(table, column)));
        }
        return rows -> {
            rows.insert(table, row);
            return "a row came into " + table;
        };
    }

    private String madeUp(String table, String column) {
        Schema schema = ground.schema();
        if (!schema.choices(table, column).isEmpty()) {
            return schema.choices(table, column).get(0);
        }
        if (schema.type(table, column).equals("BIGINT")) {
            boolean isKey = schema.key(table).contains(column);
            return isKey
                    ? ground.rows().newId()
                    : String.valueOf(ground.instance().person().id());
        }
        if (schema.isTime(table, column)) {
            return ground.span().to().plus(Duration.ofDays(7)).toString();
        }
        return schema.isBoolean(table, column) ? "false" : schema.isNumber(table, column) ? "1" : "made up";
    }
}
