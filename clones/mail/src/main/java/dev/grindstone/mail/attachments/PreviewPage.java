package dev.grindstone.mail.attachments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is looked at, over the page.
 *
 * @param kind {@code image}, {@code pdf}, {@code table}, {@code text}, {@code broken}, or {@code none} for what cannot
 *     be shown
 * @param number from 1, among {@code total} files of its message
 * @param pages the addresses of the drawings of a PDF's pages
 * @param url of the file itself, without saying what to do with it
 */
record PreviewPage(
        String name,
        String size,
        String kind,
        int number,
        int total,
        String message,
        String url,
        List<String> pages,
        String text,
        boolean isCut,
        @Nullable Sheet sheet) {

    boolean is(String other) {
        return kind.equals(other);
    }

    /** What its icon is called. */
    String icon() {
        return switch (kind) {
            case "image" -> "file-image";
            case "table" -> "file-spreadsheet";
            case "pdf", "text" -> "file-text";
            default -> "file";
        };
    }

    /** Why there is nothing to see. */
    String excuse() {
        return is("broken")
                ? "This file cannot be shown: it is damaged, or has a password. Download it to try another program."
                : "There is no preview of files of this type. Download it to open it.";
    }
}
