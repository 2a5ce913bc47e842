package dev.grindstone.kit.persona;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a persona writes.
 *
 * @param greeting the first line of a letter, such as <code>Hi {given_name},</code>; empty for none
 * @param signature the last line of a letter; empty for none
 * @param lowerCase whether sentences begin with a small letter
 */
public record Style(String greeting, String signature, boolean lowerCase) {

    /** Neither greets nor signs. */
    public static final Style PLAIN = new Style("", "", false);

    private static final Pattern CAPITAL = Pattern.compile("(?m)(?:^|(?<=[.!?] ))\\p{Lu}(?![\\p{Lu}\\p{N}-])");

    /** The text as this person writes it. */
    String write(String text, boolean letter) {
        String whole = text;
        if (letter) {
            whole = (greeting.isEmpty() ? "" : greeting + "\n\n")
                    + text
                    + (signature.isEmpty() ? "" : "\n\n" + signature);
        }
        return lowerCase
                ? CAPITAL.matcher(whole).replaceAll(first -> first.group().toLowerCase(java.util.Locale.ROOT))
                : whole;
    }

    Style with(UnaryOperator<String> texts) {
        return new Style(texts.apply(greeting), texts.apply(signature), lowerCase);
    }
}
