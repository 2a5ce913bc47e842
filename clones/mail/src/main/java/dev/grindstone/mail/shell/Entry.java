package dev.grindstone.mail.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the navigation.
 *
 * @param text as shown
 * @param route what a click goes to
 * @param code the class string of its icon's node
 * @param icon the drawing
 * @param count what stands at its end; 0 shows nothing
 * @param color of a label, or null
 * @param depth how far a nested label is indented
 */
record Entry(
        String text,
        String route,
        String code,
        String icon,
        int count,
        @Nullable String color,
        int depth,
        String label) {

    static Entry of(String text, String route, String code, String icon, int count) {
        return new Entry(text, route, "TN bzz aHS-" + code, icon, count, null, 0, "");
    }

    /** A label's line; a nested one shows the last part of its name. */
    static Entry label(String name, String route, @Nullable String color, int count) {
        int depth = (int) name.chars().filter(c -> c == '/').count();
        String text = name.substring(name.lastIndexOf('/') + 1);
        return new Entry(text, route, "TN aY7xie aEc aHS-bnr", "tag", count, color, depth, name);
    }

    /** The accessible name: "Inbox 2 unread". */
    String name() {
        return count > 0 ? text + " " + count + " unread" : text;
    }

    static String grouped(int number) {
        return String.format(Locale.US, "%,d", number);
    }

    boolean isLabel() {
        return !label.isEmpty();
    }

    @Nullable
    String style() {
        return color == null ? null : "--x-label: " + color;
    }
}
