package dev.grindstone.mail.message;

import dev.grindstone.mail.index.Stem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
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
        return of(text, Stem::of);
    }

    /** The words of a text in order, plural endings kept. */
    public static String plain(String text) {
        return of(text, word -> word);
    }

    private static String of(String text, UnaryOperator<String> form) {
        String folded =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder words = new StringBuilder(folded.length() + 2).append(' ');
        for (String word : NOT_A_WORD.split(folded.toLowerCase(Locale.ROOT), 0)) {
            if (!word.isEmpty()) {
                words.append(form.apply(word)).append(' ');
            }
        }
        return words.toString();
    }
}
