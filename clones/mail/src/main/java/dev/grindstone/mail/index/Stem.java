package dev.grindstone.mail.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The light stemming of the search: plural endings only, for more would make different words equal. */
public final class Stem {
    private static final int SHORTEST = 4;
    private static final Pattern LONG_PLURAL = Pattern.compile(".+(?:ch|sh|ss|x)es");

    private Stem() {}

    /** What a lower-case word and its plural have in common. */
    public static String of(String word) {
        if (word.length() < SHORTEST || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        int ending = LONG_PLURAL.matcher(word).matches() ? 2 : 1;
        return word.substring(0, word.length() - ending);
    }

    /** Which ending a word has beyond its stem: none (0), {@code s} (1), {@code es} (2), {@code ies} for {@code y} (3). */
    static int ending(String word) {
        String stem = of(word);
        if (word.equals(stem)) {
            return 0;
        }
        return word.endsWith("ies") && stem.endsWith("y") ? 3 : word.length() - stem.length();
    }

    /** Every word with the same stem as this one, itself first. */
    public static List<String> variants(String word) {
        String stem = of(word);
        Set<String> all = new LinkedHashSet<>(List.of(word, stem));
        for (String other : List.of(
                stem + "s", stem + "es", stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "ies" : stem)) {
            if (of(other).equals(stem)) {
                all.add(other);
            }
        }
        return List.copyOf(all);
    }
}
