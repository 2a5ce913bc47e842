package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.mutant.rows.Copies;
import dev.grindstone.tasks.mutant.rows.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Does it twice: the whole change, one of the rows it makes, or what it counts. */
final class Repetitions {

    private static final BigDecimal IDS = BigDecimal.TEN.pow(15); // ids have more digits than any figure of a person

    private Repetitions() {}

    static List<Mutant> of(Ground ground) {
        List<Mutant> mutants = new ArrayList<>();
        if (!ground.changed().isEmpty() || !ground.atOnce().isEmpty()) {
            mutants.add(ground.acted("twice: all of it", List.of(ground.right(), ground.right())));
        }
        for (Change change : ground.changed(Kind.INSERT)) {
            mutants.add(ground.edited(
                    "twice: insert into " + change.table(),
                    Copies.of(ground.rows(), ground.schema(), change.table(), change.key())));
        }
        for (Change change : ground.changed(Kind.UPDATE)) {
            ground.columns(change).stream()
                    .filter(column -> isFigure(ground, change, column))
                    .forEach(column -> mutants.add(again(ground, change, column)));
        }
        return mutants;
    }

    private static boolean isFigure(Ground ground, Change change, String column) {
        String before = change.before().get(column);
        String after = change.after().get(column);
        return ground.schema().isNumber(change.table(), column)
                && ground.schema().reference(change.table(), column).isEmpty()
                && before != null
                && after != null
                && new BigDecimal(after).abs().compareTo(IDS) < 0;
    }

    private static Mutant again(Ground ground, Change change, String column) {
        BigDecimal before = new BigDecimal(String.valueOf(change.before().get(column)));
        BigDecimal after = new BigDecimal(String.valueOf(change.after().get(column)));
        String twice = after.add(after).subtract(before).toPlainString();
        return ground.edited(
                "twice: the step of " + change.table() + "." + column,
                Edit.set(change.table(), change.key(), column, twice));
    }
}
