package dev.grindstone.tasks.compare;

import dev.grindstone.tasks.answer.Excerpt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a person recognises a row. */
public final class RowTitle {

    /** Columns that tell a person which row it is, the best first. */
    private static final List<String> TITLES = List.of("subject", "title", "name", "text", "email");

    private RowTitle() {}

    /** What a person calls a row, such as {@code "Invoice 2231" from Acme}; empty when its columns do not tell. */
    public static String of(Map<String, @Nullable String> row) {
        StringBuilder title = new StringBuilder();
        for (String column : TITLES) {
            String value = row.get(column);
            if (value != null && !value.isBlank()) {
                title.append('"').append(Excerpt.of(value)).append('"');
                break;
            }
        }
        String from = row.get("from_name");
        if (from != null && !from.isBlank()) {
            title.append(title.isEmpty() ? "" : " ").append("from ").append(Excerpt.of(from));
        }
        return title.toString();
    }
}
