package dev.grindstone.mail.shell;

import dev.grindstone.mail.mailbox.View;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
 * @param label the whole name of a label; empty for a fixed list
 * @param id of a label; 0 for a fixed list
 * @param isParent whether labels are nested under it
 */
record Entry(
        String text,
        String route,
        String code,
        String icon,
        int count,
        @Nullable String color,
        int depth,
        String label,
        long id,
        boolean isParent) {

    static Entry of(String text, String route, String code, String icon, int count) {
        return new Entry(text, route, "TN bzz aHS-" + code, icon, count, null, 0, "", 0, false);
    }

    /** A label's line; one that is nested under a label that exists shows only what its name adds. */
    static Entry label(long id, String name, @Nullable String color, int count, Collection<String> names) {
        List<String> above = names.stream()
                .filter(other -> isBelow(name, other))
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        String text = above.isEmpty()
                ? name
                : name.substring(above.get(above.size() - 1).length() + 1);
        return new Entry(
                text,
                "label/" + View.encode(name),
                "TN aY7xie aEc aHS-bnr",
                "tag",
                count,
                color,
                above.size(),
                name,
                id,
                names.stream().anyMatch(other -> isBelow(other, name)));
    }

    private static boolean isBelow(String name, String above) {
        return name.regionMatches(true, 0, above + "/", 0, above.length() + 1);
    }

    /** The accessible name: "Inbox 2 unread", "Travel has menu". */
    String name() {
        return (count > 0 ? text + " " + count + " unread" : text) + (isLabel() ? " has menu" : "");
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
