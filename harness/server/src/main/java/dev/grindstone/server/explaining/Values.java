package dev.grindstone.server.explaining;

import org.jspecify.annotations.Nullable;

/** Values of columns, short enough to be read. */
final class Values {

    private static final int SHORT = 70;
    private static final int LONG = 600;

    private Values() {}

    /** A value on one line, cut where it gets long. */
    static String shown(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        if (value.isBlank()) {
            return "empty";
        }
        return value.matches("[\\w.:@+-]+") ? excerpt(value) : "“" + excerpt(value) + "”";
    }

    /** The beginning of a text, on one line. */
    static String excerpt(String text) {
        return cut(text.strip().replaceAll("\\s+", " "), SHORT);
    }

    /** The beginning of a text that may take some lines. */
    static String passage(String text) {
        return cut(text.strip(), LONG);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splitsLetter = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splitsLetter ? most - 1 : most).strip() + "…";
    }
}
