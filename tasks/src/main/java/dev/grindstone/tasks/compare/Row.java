package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.compare.ids.Cell;
import dev.grindstone.tasks.compare.ids.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A changed row, ready to be compared.
 *
 * @param change what happened to it
 * @param made whether the episode made it under an id of its own, so that its key says nothing
 * @param cells the new values by column, but for those no check looks at
 */
record Row(Change change, boolean made, Map<String, Cell> cells) {

    Row {
        cells = new TreeMap<>(cells);
    }

    String table() {
        return change.table();
    }

    /** What identifies a row that was there at the start, or that has a key of its own choosing. */
    String anchor() {
        return anchor(change);
    }

    static String anchor(Change change) {
        return change.table() + " " + change.key();
    }

    boolean holdsIds() {
        return cells.values().stream().anyMatch(cell -> !cell.ids().isEmpty());
    }

    /** The row for the search for ids. Of a row that has an anchor only the ids are searched for. */
    Look look() {
        StringBuilder fixed = new StringBuilder(made ? table() : anchor());
        List<String> ids = new ArrayList<>();
        cells.forEach((column, cell) -> {
            if (made || !cell.ids().isEmpty()) {
                fixed.append(Cell.MARK).append(';').append(column).append('=').append(cell.pattern());
                ids.addAll(cell.ids());
            }
        });
        return new Look(fixed.toString(), ids);
    }
}
