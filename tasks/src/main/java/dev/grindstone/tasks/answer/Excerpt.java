package dev.grindstone.tasks.answer;

/** The beginning of a text that may be very long, on one line. */
public final class Excerpt {

    private static final int LENGTH = 80;

    private Excerpt() {}

    public static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH).strip() + "…";
    }
}
