package dev.grindstone.tasks.answer;

import java.util.Locale;
import java.util.Optional;

/** A word or a phrase. Case, white space, surrounding quotes and a final full stop do not matter; all else does. */
public record TextAnswer() implements ScalarType {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Optional<String> unreadable(String text) {
        return normal(text).isEmpty()
                ? Optional.of("is empty: answer with the text that was asked for")
                : Optional.empty();
    }

    @Override
    public boolean same(String expected, String given) {
        return normal(expected).equals(normal(given));
    }

    /** What is left of a text when nothing that does not matter is in it. */
    static String normal(String text) {
        String normal = withoutStop(Plain.line(text).toLowerCase(Locale.ROOT));
        if (isQuoted(normal, '"') || isQuoted(normal, '\'')) {
            normal = withoutStop(normal.substring(1, normal.length() - 1).strip());
        }
        return normal;
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static boolean isQuoted(String text, char quote) {
        return text.length() > 1 && text.charAt(0) == quote && text.indexOf(quote, 1) == text.length() - 1;
    }
}
