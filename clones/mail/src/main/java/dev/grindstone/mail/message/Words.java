package dev.grindstone.mail.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as the search sees it: lower-case words without accents and plural endings, one blank around each.
 *
 * <p>A whole word {@code w} is found with {@code LIKE '% w %'}, the beginning of a word with {@code LIKE '% w%'}; neither
 * ever meets {@code %} or {@code _}, since only letters and digits are left.
 */
public final class Words {
    private static final Pattern MARK = Pattern.compile("\\p{M}+|(?<=\\p{L})['\u2019](?=\\p{L})");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** The words of a text in order, such as {@code " invoice acme 2026 "}; a single blank when it has none. */
    public static String of(String text) {
        String folded =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder words = new StringBuilder(folded.length() + 2).append(' ');
        for (String word : NOT_A_WORD.split(folded.toLowerCase(Locale.ROOT), 0)) {
            if (!word.isEmpty()) {
                words.append(stem(word)).append(' ');
            }
        }
        return words.toString();
    }

    /** Plural endings only: more would make different words equal. */
    private static String stem(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
