package dev.grindstone.server.explaining;

/** Words for a terminal: in colour where there is one to see it, and without what would take the terminal over. */
public final class Ink {

    private static final String END = "\u001b[0m";

    private final boolean isColoured;

    /** @param isColoured whether the words go to a terminal that shows colour */
    public Ink(boolean isColoured) {
        this.isColoured = isColoured;
    }

    /** Heavy. */
    public String strong(String text) {
        return in("1", text);
    }

    /** Faint. */
    public String quiet(String text) {
        return in("2", text);
    }

    /** In the colour of a judgement. */
    public String of(Judgement judgement, String text) {
        if (judgement.isFault()) {
            return in("31", text);
        }
        return switch (judgement) {
            case EXPECTED -> in("32", text);
            case ALLOWED -> in("33", text);
            default -> quiet(text);
        };
    }

    /** In the colour of an outcome. */
    public String outcome(String outcome, String text) {
        return in(outcome.equals("passed") ? "1;32" : outcome.equals("failed") ? "1;31" : "1;33", text);
    }

    /** One line of what somebody else wrote: no control characters, and none that turn the direction of writing. */
    public static String plain(String text) {
        return text.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }

    private String in(String code, String text) {
        return isColoured && !text.isEmpty() ? "\u001b[" + code + "m" + text + END : text;
    }
}
