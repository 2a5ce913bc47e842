package dev.grindstone.kit.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A short message at the edge of the page.
 *
 * @param undoWindow how long, in world time, the request's changes can be taken back; null for not at all
 * @param undoneText the message after they were
 * @param tag handed back to the page with the event {@code grindstone:undone}, or null
 * @param linkText a second action beside Undo, or null
 */
public record Snackbar(
        String text,
        @Nullable Duration undoWindow,
        String undoneText,
        @Nullable String tag,
        @Nullable String linkText,
        @Nullable String linkHref) {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    public static Snackbar of(String text) {
        return new Snackbar(text, null, "Action undone.", null, null, null);
    }

    /** With an Undo that takes back what this request changes. */
    public Snackbar undoable() {
        return undoable(A_WHILE);
    }

    public Snackbar undoable(Duration window) {
        return new Snackbar(text, window, undoneText, tag, linkText, linkHref);
    }

    public Snackbar undoneText(String message) {
        return new Snackbar(text, undoWindow, message, tag, linkText, linkHref);
    }

    public Snackbar tag(String value) {
        return new Snackbar(text, undoWindow, undoneText, value, linkText, linkHref);
    }

    public Snackbar link(String label, String href) {
        return new Snackbar(text, undoWindow, undoneText, tag, label, href);
    }

    String json() {
        return JsonText.object(
                "text", text, "undo", undoWindow != null, "tag", tag, "linkText", linkText, "linkHref", linkHref);
    }
}
