package dev.grindstone.tasks.compare;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up whole rows of the world an agent left, since an update's entry in the log knows its own columns only. */
@FunctionalInterface
public interface RowLookup {

    /** The canonical texts of a row by column; empty when there is no such row. */
    Map<String, @Nullable String> row(String table, String key);
}
