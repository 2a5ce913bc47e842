package dev.grindstone.mail.labels;

import org.jspecify.annotations.Nullable;

/**
 * A label of a mailbox.
 *
 * @param name with the names above it: {@code Berths/Quay 4}
 * @param color {@code #rrggbb}, or null
 * @param inList {@code show}, {@code unread} (shown while there is unread mail) or {@code hide}
 * @param inMessages whether rows of lists show it
 */
record Label(long id, String name, @Nullable String color, String inList, boolean inMessages) {

    /** The name of the label above it; empty for one at the top. */
    String parent() {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
    }

    /** The last part of its name. */
    String ownName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** How many labels it is nested under. */
    int depth() {
        return (int) name.chars().filter(c -> c == '/').count();
    }

    /** The colour as a style for its element, or none. */
    @Nullable
    String style() {
        return color == null ? null : "--x-label: " + color;
    }
}
