package dev.grindstone.chat.search;

import java.util.List;
import java.util.Locale;

/** How well a text says the words of a query. A search reads thousands of texts: patterns were half of its time. */
final class Score {
    private final List<Query.Word> words;

    Score(List<Query.Word> words) {
        this.words = words;
    }

    /** How often the words occur; negative when one is missing or one is there that must not. */
    int of(String plain) {
        if (words.isEmpty()) {
            return 0;
        }
        String text = plain.toLowerCase(Locale.ROOT);
        int score = 0;
        for (Query.Word word : words) {
            int count = count(text, word);
            if (count > 0 == word.isExcluded()) {
                return -1;
            }
            score += count;
        }
        return score;
    }

    private static int count(String text, Query.Word word) {
        String wanted = word.text();
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends = word.isPrefix() || end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            count += begins && ends ? 1 : 0;
        }
        return count;
    }
}
