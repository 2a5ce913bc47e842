package dev.grindstone.tasks.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/*
 * An answer is written by a machine that may have copied it from anywhere, so the same value comes in many characters.
 * NFKC makes most of them one, with one exception: it turns a raised 2 into a plain one, and so 5² into 52. A text with
 * such figures keeps them, and equals only a text that has them, too.
 */
/** The one form of a text in which writings that mean the same are equal. */
final class Plain {

    /** What is longer is a page, not an answer. */
    static final int LONGEST = 4_000;

    private Plain() {}

    /** Why a text is not looked at as an answer at all; empty when it is. */
    static Optional<String> refused(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(
                    String.format(Locale.ROOT, "is %,d characters long: answer with the value alone", text.length()));
        }
        OptionalInt misleading = text.codePoints().filter(Plain::isMisleading).findFirst();
        return misleading.isPresent()
                ? Optional.of(String.format(
                        "has the character U+%04X, which makes a text look other than it is: write plain text",
                        misleading.getAsInt()))
                : Optional.empty();
    }

    /** The text on one line: each run of white space is a blank, and nothing that cannot be seen is in it. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').replaceAll(" +", " ").strip();
    }

    /** The same, with its lines kept apart. */
    static String lines(String text) {
        boolean raised = text.codePoints().anyMatch(each -> Character.getType(each) == Character.OTHER_NUMBER);
        String normal = Normalizer.normalize(text, raised ? Normalizer.Form.NFC : Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        normal.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(each -> {
                    if (each == '\n' || each == 0x2028 || each == 0x2029) {
                        plain.append('\n');
                    } else if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                        plain.append(' ');
                    } else {
                        plain.appendCodePoint(plain(each));
                    }
                });
        return plain.toString();
    }

    private static int plain(int character) {
        return switch (character) {
            case 0x2018, 0x2019, 0x201b -> '\'';
            case 0x201c, 0x201d, 0x201e, 0x00ab, 0x00bb -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            default -> character;
        };
    }

    /** Controls, and what turns the direction of writing: a text with it reads differently from what it says. */
    private static boolean isMisleading(int character) {
        boolean turns = (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        boolean controls = Character.getType(character) == Character.CONTROL && !Character.isWhitespace(character);
        return turns || controls;
    }
}
