package dev.grindstone.server.explaining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same thing that happened, or failed to happen, to one or several rows of a table.
 *
 * @param judgement what the check made of it
 * @param table {@code app.table}; empty when it is not about a row
 * @param what it, in a few words
 * @param rule file and line of the rule that allows it; null when none does
 * @param rows the rows, in the order of the log
 */
public record Group(
        Judgement judgement,
        String table,
        String what,
        @Nullable String rule,
        List<Row> rows) {

    public Group {
        rows = List.copyOf(rows);
    }

    /**
     * One of the rows.
     *
     * @param key its primary key; empty for a row that is not there
     * @param name what a person calls it; empty when its columns do not tell
     * @param step the step that did it; 0 when none did
     * @param values what is in a row that came; empty otherwise
     */
    public record Row(String key, String name, int step, Map<String, String> values) {

        /** What to call it in any case. */
        public String title() {
            return !name.isEmpty() ? name : key.isEmpty() ? "a row" : "row " + key;
        }
    }
}
