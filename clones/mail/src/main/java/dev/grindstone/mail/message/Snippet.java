package dev.grindstone.mail.message;

import java.util.regex.Pattern;

/** The first words of a message, as a list shows them after the subject. */
public final class Snippet {
    private static final int LIMIT = 200;
    private static final int ENOUGH = 4_000;
    private static final Pattern QUOTED =
            Pattern.compile("(?ms)^(?:On .{4,120} wrote:\\s*$|>|-{5,} ?Forwarded message).*");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cf}\\x{A0}\\x{34F}]+");

    private Snippet() {}

    /** At most 200 characters of the text on one line, without what it quotes, cut at a word. */
    public static String of(String text) {
        String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        String own = QUOTED.matcher(start).replaceFirst("");
        String line = BLANK.matcher(own.isBlank() ? start : own).replaceAll(" ").strip();
        if (line.length() <= LIMIT) {
            return line;
        }
        int space = line.lastIndexOf(' ', LIMIT);
        int end = space > LIMIT / 2 ? space : LIMIT;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }
}
