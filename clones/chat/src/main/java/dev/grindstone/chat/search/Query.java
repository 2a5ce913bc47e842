package dev.grindstone.chat.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into the search: words and modifiers.
 *
 * @param words what the text must say, or must not
 * @param modifiers such as {@code from:@omar}
 */
public record Query(List<Word> words, List<Modifier> modifiers) {
    private static final Set<String> KEYS =
            Set.of("in", "from", "to", "with", "has", "hasmy", "is", "before", "after", "on", "during");
    private static final Pattern PART = Pattern.compile("(-?)(?:([a-zA-Z]+):)?(\"[^\"]*\"?|\\S+)");

    public Query {
        words = List.copyOf(words);
        modifiers = List.copyOf(modifiers);
    }

    /** A word, a phrase, or the beginning of a word; in lower case. */
    public record Word(String text, boolean isPrefix, boolean isExcluded) {
        /** Finds it as whole words. */
        Pattern pattern() {
            return Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(text)
                            + (isPrefix ? "[\\p{L}\\p{Nd}]*" : "(?![\\p{L}\\p{Nd}])"),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /** A modifier; its key in lower case. */
    public record Modifier(String key, String value, boolean isExcluded) {}

    /** Reads what was typed; whatever makes no sense as a modifier is a word. */
    public static Query parse(String typed) {
        List<Word> words = new ArrayList<>();
        List<Modifier> modifiers = new ArrayList<>();
        Matcher parts = PART.matcher(typed.strip());
        while (parts.find()) {
            boolean excluded = !parts.group(1).isEmpty();
            String key = parts.group(2) == null ? "" : parts.group(2).toLowerCase(Locale.ROOT);
            String value = parts.group(3).replace("\"", "");
            if (KEYS.contains(key)) {
                modifiers.add(new Modifier(key, value, excluded));
                continue;
            }
            boolean quoted = parts.group(3).startsWith("\"");
            String text = (key.isEmpty() ? "" : parts.group(2) + ":") + value;
            boolean prefix = !quoted && text.endsWith("*");
            String bare = (prefix ? text.substring(0, text.length() - 1) : text).toLowerCase(Locale.ROOT);
            if (bare.matches(".*[\\p{L}\\p{Nd}].*")) {
                words.add(new Word(bare, prefix, excluded));
            }
        }
        return new Query(words, modifiers);
    }

    /** Whether it asks for nothing. */
    public boolean isEmpty() {
        return words.isEmpty() && modifiers.isEmpty();
    }
}
