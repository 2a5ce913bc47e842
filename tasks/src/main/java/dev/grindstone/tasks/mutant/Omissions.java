package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.Change.Kind;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.mutant.rows.Edit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out one row of the change, one of its commands, half of it, or one column of a row. */
final class Omissions {

    private final Ground ground;
    private final List<Mutant> mutants = new ArrayList<>();

    private Omissions(Ground ground) {
        this.ground = ground;
    }

    static List<Mutant> of(Ground ground) {
        Omissions omissions = new Omissions(ground);
        ground.changed().forEach(omissions::row);
        omissions.pending();
        omissions.commands();
        omissions.halves();
        ground.changed(Kind.UPDATE).forEach(omissions::columns);
        return omissions.mutants;
    }

    private void row(Change change) {
        mutants.add(ground.edited("omitted: " + place(change), Edit.undo(change)));
    }

    /** What will happen in a moment never does. */
    private void pending() {
        Set<String> left = ground.touched("kit.scheduled");
        for (Change change : ground.atOnce()) {
            if (change.table().equals("kit.scheduled") && !left.contains(change.key())) {
                mutants.add(ground.editedAtOnce(
                        "omitted: the coming " + change.after().get("command"), Edit.undo(change)));
            }
        }
    }

    private void commands() {
        if (ground.instance().task().change() instanceof Commands commands
                && commands.calls().size() > 1) {
            for (Call left : commands.calls()) {
                List<Call> others = new ArrayList<>(commands.calls());
                others.remove(left);
                mutants.add(ground.acted(
                        "omitted: the command " + left.command(),
                        List.of(new Mutant.Act(ground.instance(), new Commands(others)))));
            }
        }
    }

    private void halves() {
        List<Change> rows = ground.changed();
        if (rows.size() > 1) {
            int half = rows.size() / 2;
            mutants.add(ground.edited("half: only the first rows", undo(rows.subList(half, rows.size()))));
            mutants.add(ground.edited("half: only the last rows", undo(rows.subList(0, half))));
        }
    }

    private static Edit[] undo(List<Change> rows) {
        List<Change> newestFirst = new ArrayList<>(rows);
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(Edit::undo).toArray(Edit[]::new);
    }

    private void columns(Change change) {
        List<String> columns = ground.columns(change);
        if (columns.size() > 1) {
            columns.forEach(column -> mutants.add(
                    ground.edited("half: " + change.table() + " without its " + column, Edit.undo(change, column))));
        }
    }

    /** The kind and place of a change: {@code update of mail.message.folder}. */
    static String place(Change change) {
        return switch (change.kind()) {
            case INSERT -> "insert into " + change.table();
            case DELETE -> "delete from " + change.table();
            case UPDATE ->
                "update of " + change.table() + "."
                        + change.after().keySet().stream().sorted().collect(Collectors.joining("+"));
        };
    }
}
