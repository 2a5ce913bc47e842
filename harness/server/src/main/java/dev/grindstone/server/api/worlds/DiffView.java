package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.change.Change;
import dev.grindstone.server.api.operation.Doc;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed in a world. */
@Doc("Changes of a world.")
record DiffView(
        @Doc("Each row's difference between the start and now; or, with 'since', every write after that position.")
        List<Row> changes) {

    static DiffView of(List<Change> changes) {
        return new DiffView(changes.stream().map(Row::of).toList());
    }

    /** One row that differs. */
    @Doc("One row that was written.")
    record Row(
            @Doc("Its position in the log.") long seq,

            @Doc("The episode step that caused it; 0 before the first.")
            int step,

            @Doc("The table, with its app.") String table,
            @Doc("What happened to the row.") Change.Kind kind,
            @Doc("The row's primary key.") String key,

            @Doc("Canonical values before, by column; empty for an insert.")
            Map<String, @Nullable String> before,

            @Doc("Canonical values after, by column; empty for a delete.")
            Map<String, @Nullable String> after) {

        private static Row of(Change change) {
            return new Row(
                    change.seq(),
                    change.step(),
                    change.table(),
                    change.kind(),
                    change.key(),
                    change.before(),
                    change.after());
        }
    }
}
