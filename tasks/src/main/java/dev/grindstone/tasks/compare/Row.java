package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
        return change.table() + " " + change.key();
    }

    boolean holdsIds() {
        return cells.values().stream().anyMatch(cell -> !cell.ids().isEmpty());
    }

    /** The row as one text; equal texts mean equal rows. */
    String render(UnaryOperator<String> idName) {
        StringBuilder text = new StringBuilder(made ? table() : anchor());
        cells.forEach((column, cell) -> {
            if (made || !cell.ids().isEmpty()) {
                text.append('\n').append(column).append('=').append(cell.render(idName));
            }
        });
        return text.toString();
    }
}
