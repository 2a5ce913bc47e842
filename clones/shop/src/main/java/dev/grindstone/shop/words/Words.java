package dev.grindstone.shop.words;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as searches compare them: without case, accents and plural endings. */
public final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> EMPTY =
            Set.of("a", "an", "and", "the", "of", "for", "with", "in", "to", "on", "by", "or", "at", "from");

    private Words() {}

    /** The words of a text in their order, each once; small words are left out unless there are no others. */
    public static List<String> of(String text) {
        String plain = MARKS.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD))
                .replaceAll("")
                .replace("'", "")
                .replace("’", "")
                .toLowerCase(Locale.ROOT);
        List<String> all = Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .map(Words::stem)
                .toList();
        Set<String> kept =
                all.stream().filter(word -> !EMPTY.contains(word)).collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(kept.isEmpty() ? new LinkedHashSet<>(all) : kept);
    }

    /** The words of a text in one line, each with a space before and after it: a word begins so where a space stands. */
    public static String spaced(String text) {
        return of(text).stream().map(word -> " " + word).collect(Collectors.joining()) + " ";
    }

    /** A noun's singular, as far as its ending tells. */
    static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }
}
