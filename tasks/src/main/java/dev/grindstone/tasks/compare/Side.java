package dev.grindstone.tasks.compare;

import dev.grindstone.tasks.compare.ids.Look;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All changes of one run: what was asked for, or what was done.
 *
 * @param made rows under ids that the run made, in order of creation
 * @param anchored all other rows by {@link Row#anchor()}
 */
record Side(List<Row> made, Map<String, Row> anchored) {

    /** The looks of all rows in which ids stand. */
    List<Look> looks() {
        return Stream.concat(made.stream(), anchored.values().stream().filter(Row::holdsIds))
                .map(Row::look)
                .toList();
    }
}
