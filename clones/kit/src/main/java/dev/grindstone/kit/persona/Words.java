package dev.grindstone.kit.persona;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words of a text as they are compared: without case, accents, or the ending of a plural. */
final class Words {

    private static final Set<String> COURTESY = of(
            "thank thanks you so very much many a lot ok okay great perfect cheers got it noted understood bye hi hello"
                    + " best regards kind dear good nice day will do sure appreciate this that is all for the your help"
                    + " quick reply answer wonderful super again and no problem worries yes");

    private Words() {}

    static Set<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+|['’]s\\b", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(singular(word));
            }
        }
        return words;
    }

    /** Whether a text says thanks or nothing, so that nobody would answer it. The writer's name says nothing either. */
    static boolean isCourtesy(String text, String writer) {
        Set<String> words = of(text);
        words.removeAll(of(writer));
        return !text.contains("?") && COURTESY.containsAll(words);
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
