package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.mutant.rows.Edit;
import dev.grindstone.tasks.mutant.rows.OtherValues;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Does it on the wrong day: every time that the change sets, and what is to happen later. */
final class Times {

    private static final Period DAY_LATER = Period.ofDays(1);
    private static final Period DAY_EARLIER = Period.ofDays(-1);

    private Times() {}

    static List<Mutant> of(Ground ground) {
        List<Mutant> mutants = new ArrayList<>();
        for (Change change : ground.changed(Kind.INSERT, Kind.UPDATE)) {
            for (String column : ground.columns(change)) {
                String time = change.after().get(column);
                if (time != null && ground.schema().isTime(change.table(), column)) {
                    String place = change.table() + "." + column;
                    mutants.add(ground.edited(
                            "time: " + place + " a day early",
                            Edit.set(change.table(), change.key(), column, OtherValues.later(time, DAY_EARLIER))));
                    mutants.add(ground.edited(
                            "time: " + place + " a day late",
                            Edit.set(change.table(), change.key(), column, OtherValues.later(time, DAY_LATER))));
                }
            }
        }
        for (Change change : ground.atOnce()) {
            String due = change.after().get("due_at");
            if (change.table().equals("kit.scheduled")
                    && due != null
                    && !ground.touched("kit.scheduled").contains(change.key())) {
                mutants.add(ground.editedAtOnce(
                        "time: the coming " + change.after().get("command") + " a day late",
                        Edit.set(change.table(), change.key(), "due_at", OtherValues.later(due, DAY_LATER))));
            }
        }
        return mutants;
    }
}
