package dev.grindstone.tasks.compare.ids;

import java.util.List;
import java.util.Map;

/**
 * A row as the search for ids sees it. Two rows are equal when all that is fixed is, and the ids are the same ones.
 *
 * @param fixed all of the row but the ids in it, as one text; different rows have different texts
 * @param ids the ids in it, in the order of their places
 */
public record Look(String fixed, List<String> ids) {

    public Look {
        ids = List.copyOf(ids);
    }

    /** The same with other ids; those of which nothing is known stay. */
    public Look renamed(Map<String, String> names) {
        return new Look(
                fixed, ids.stream().map(id -> names.getOrDefault(id, id)).toList());
    }
}
