package dev.grindstone.kit.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A primary key as one text: its columns' canonical texts with {@code /} between them. Where a text has a {@code /} or
 * a {@code \} of its own, a {@code \} stands before it, so different keys never have the same text.
 */
public final class RowKey {

    private static final char BETWEEN = '/';
    private static final char ESCAPE = '\\';

    private RowKey() {}

    /** The text of a key. */
    public static String of(Collection<String> parts) {
        return parts.stream().map(RowKey::escaped).collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    /** The columns' texts of a key, in order. */
    public static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (letter == BETWEEN) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter == ESCAPE && i + 1 < key.length() ? key.charAt(++i) : letter);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String escaped(String part) {
        return part.indexOf(BETWEEN) < 0 && part.indexOf(ESCAPE) < 0
                ? part
                : part.replace("\\", "\\\\").replace("/", "\\/");
    }
}
