package dev.grindstone.mail.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words in a row, as a message must hold them.
 *
 * @param words as they stand in the index, tags included
 * @param exact whether the last one matches as it is written only, not in its other number
 */
public record Phrase(List<String> words, boolean exact) {
    public Phrase {
        words = List.copyOf(words);
    }

    /** The words of a text, with blanks between them. */
    public static Phrase of(String words, boolean exact) {
        return tagged("", words, exact);
    }

    /** The words of a text in one part of a message, such as {@code s:} for its subject. */
    public static Phrase tagged(String tag, String words, boolean exact) {
        return new Phrase(
                Arrays.stream(words.strip().split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(word -> tag + word)
                        .toList(),
                exact);
    }

    /** Whether the terms alone decide who holds it. */
    boolean isTerm() {
        return words.size() == 1 && !exact;
    }

    /** The ways it may be written in a message's words. */
    List<String> spellings() {
        String last = words.get(words.size() - 1);
        String before = " "
                + String.join(
                        "",
                        words.subList(0, words.size() - 1).stream()
                                .map(word -> word + " ")
                                .toList());
        if (exact || last.contains("@")) {
            return List.of(before + last + " ");
        }
        int tag = last.indexOf(':') + 1;
        List<String> spellings = new ArrayList<>();
        Stem.variants(last.substring(tag))
                .forEach(variant -> spellings.add(before + last.substring(0, tag) + variant + " "));
        return spellings;
    }

    /** Whether this one at a place and another at its own stand at most that many words apart. */
    boolean isNear(int at, int distance, Phrase other, int place) {
        return place > at
                ? place - at - words.size() <= distance
                : place < at && at - place - other.words.size() <= distance;
    }

    boolean isIn(String text) {
        return spellings().stream().anyMatch(text::contains);
    }
}
