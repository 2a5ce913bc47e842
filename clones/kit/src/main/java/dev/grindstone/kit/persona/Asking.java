package dev.grindstone.kit.persona;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody writes who asks for a fact. A phrase is words that all occur, in any order; a slash stands between those
 * that mean the same: {@code travel/trip budget/figure}.
 *
 * @param phrases any of them asks for it
 * @param unless with any of these something else is meant
 * @param regex a pattern that asks for it, too; empty for none
 */
public record Asking(List<String> phrases, List<String> unless, String regex) {

    public Asking {
        phrases = List.copyOf(phrases);
        unless = List.copyOf(unless);
        Pattern.compile(regex);
    }

    /** The words of a text that ask for it; none when nothing does. */
    Set<String> in(String text) {
        Set<String> words = Words.of(text);
        Set<String> best = new TreeSet<>();
        if (unless.stream().anyMatch(phrase -> !hit(phrase, words).isEmpty())) {
            return best;
        }
        for (String phrase : phrases) {
            Set<String> found = hit(phrase, words);
            best = found.size() > best.size() ? found : best;
        }
        if (best.isEmpty() && !regex.isEmpty()) {
            Matcher matcher = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text);
            if (matcher.find()) {
                best.addAll(Words.of(matcher.group()));
                best.add("/" + regex); // a pattern may match what has no words
            }
        }
        return best;
    }

    /** Whether there are no words at all that could ask for it. */
    boolean isNothing() {
        return regex.isEmpty()
                && phrases.stream().allMatch(phrase -> Words.of(phrase).isEmpty());
    }

    private static Set<String> hit(String phrase, Set<String> words) {
        Set<String> found = new TreeSet<>();
        for (String place : phrase.strip().split("\\s+", -1)) {
            Set<String> hits = new TreeSet<>();
            boolean any = false;
            for (String choice : place.split("/", -1)) {
                Set<String> parts = Words.of(choice); // a hyphenated word is several
                if (!parts.isEmpty() && words.containsAll(parts)) {
                    hits.addAll(parts);
                    any = true;
                }
            }
            if (!any) {
                return Set.of();
            }
            found.addAll(hits);
        }
        return found;
    }

    Asking with(UnaryOperator<String> texts) {
        return new Asking(
                phrases.stream().map(texts).toList(), unless.stream().map(texts).toList(), regex);
    }
}
