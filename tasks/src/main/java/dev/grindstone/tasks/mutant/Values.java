package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.mutant.rows.Edit;
import dev.grindstone.tasks.mutant.rows.OtherValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Gives what the change writes another value, column by column. */
final class Values {

    private Values() {}

    static List<Mutant> of(Ground ground) {
        List<Mutant> mutants = new ArrayList<>();
        for (Change change : ground.changed(Kind.INSERT, Kind.UPDATE)) {
            for (String column : ground.columns(change)) {
                if (!ground.schema().isTime(change.table(), column)) {
                    mutants.add(ground.edited(
                            "value: another " + change.table() + "." + column, other(ground, change, column)));
                }
            }
        }
        return mutants;
    }

    private static Edit other(Ground ground, Change change, String column) {
        String table = change.table();
        String asked = change.after().get(column);
        String before = change.before().get(column);
        return Edit.firstOf(OtherValues.of(ground.rows(), ground.schema(), table, column, asked).stream()
                // The old value again would be the change left out, unless there is no third one.
                .sorted(Comparator.comparing(value -> Objects.equals(value, before)))
                .map(value -> Edit.set(table, change.key(), column, value))
                .toList());
    }
}
