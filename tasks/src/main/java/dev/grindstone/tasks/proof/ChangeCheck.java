package dev.grindstone.tasks.proof;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.compare.WorldTables;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that a change, which was just made in a world, changes something, and does not contradict itself. */
final class ChangeCheck {

    private final TaskInstance instance;
    private final ReferenceChange change;
    private final WorldTables tables;
    private final Problems problems;

    ChangeCheck(TaskInstance instance, WorldTables tables, Problems problems) {
        this.instance = instance;
        this.change = instance.task().change();
        this.tables = tables;
        this.problems = problems;
    }

    void run(World done) {
        Optional<Spot> spot = spot();
        if (spot.isEmpty()) {
            return;
        }
        if (change instanceof Sql) {
            // A command may well do a thing and then another; who writes SQL says what he wants.
            contradictions(done, spot.get());
        }
        if (done.netChanges().stream().noneMatch(this::counts)) {
            problems.add(
                    spot.get(),
                    "'change' changes nothing" + (instance.task().variants() == null ? "" : " in variant 0"),
                    "correct it: doing nothing would pass");
        }
    }

    private void contradictions(World done, Spot spot) {
        Map<String, Change> net = new LinkedHashMap<>();
        done.netChanges().forEach(each -> net.put(row(each), each));
        Map<String, Kind> first = new LinkedHashMap<>();
        done.changes().forEach(each -> first.putIfAbsent(row(each), each.kind()));
        for (Map.Entry<String, Kind> written : first.entrySet()) {
            Change left = net.get(written.getKey());
            if (left == null) {
                problems.add(
                        spot,
                        "'change' writes the row " + written.getKey() + " and takes it back",
                        "keep one of the two statements");
                return;
            }
            if (left.kind() == Kind.DELETE && written.getValue() == Kind.UPDATE) {
                problems.add(
                        spot,
                        "'change' updates the row " + written.getKey() + " and then deletes it",
                        "keep one of the two statements");
                return;
            }
        }
    }

    private boolean counts(Change each) {
        return !tables.ignores(each.table())
                && (each.kind() != Kind.UPDATE
                        || each.after().keySet().stream().anyMatch(column -> !tables.ignores(each.table(), column)));
    }

    private Optional<Spot> spot() {
        if (change instanceof Sql sql) {
            return Optional.of(sql.sql().spot());
        }
        List<Call> calls = change instanceof Commands commands ? commands.calls() : List.of();
        return calls.stream().map(Call::spot).findFirst();
    }

    private static String row(Change each) {
        return each.table() + " " + each.key();
    }
}
