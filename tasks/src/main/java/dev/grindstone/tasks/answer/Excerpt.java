package dev.grindstone.tasks.answer;

/** The beginning of a text that may be very long, on one line, with a mark for each character that cannot be seen. */
public final class Excerpt {

    private static final int LENGTH = 80;

    private Excerpt() {}

    public static String of(String text) {
        String start = text.substring(0, Math.min(text.length(), 5 * LENGTH));
        String line = start.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "\ufffd")
                .strip();
        return line.length() <= LENGTH && start.length() == text.length()
                ? line
                : line.substring(0, Math.min(line.length(), LENGTH)).strip() + "…";
    }
}
