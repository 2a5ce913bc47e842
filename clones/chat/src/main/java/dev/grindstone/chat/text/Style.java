package dev.grindstone.chat.text;

/** The marks on a piece of text. */
public record Style(boolean bold, boolean italic, boolean strike, boolean code) {
    /** No marks. */
    public static final Style PLAIN = new Style(false, false, false, false);

    /** With one more mark, by its character in mrkdwn. */
    Style with(char mark) {
        return switch (mark) {
            case '*' -> new Style(true, italic, strike, code);
            case '_' -> new Style(bold, true, strike, code);
            case '~' -> new Style(bold, italic, true, code);
            default -> new Style(bold, italic, strike, true);
        };
    }

    /** Whether the mark of that character is on. */
    boolean has(char mark) {
        return switch (mark) {
            case '*' -> bold;
            case '_' -> italic;
            case '~' -> strike;
            default -> code;
        };
    }

    /** Whether there is no mark at all. */
    public boolean isPlain() {
        return equals(PLAIN);
    }
}
