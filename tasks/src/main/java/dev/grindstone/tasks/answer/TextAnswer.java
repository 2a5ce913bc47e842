package dev.grindstone.tasks.answer;

import java.text.Normalizer;
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

    private static String normal(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("[\\u201c\\u201d]", "\"")
                .replaceAll("[\\u2010-\\u2015]", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (normal.endsWith(".")) {
            normal = normal.substring(0, normal.length() - 1).strip();
        }
        boolean quoted = normal.length() > 1 && normal.startsWith("\"") && normal.endsWith("\"");
        return quoted ? normal.substring(1, normal.length() - 1).strip() : normal;
    }
}
