package dev.grindstone.episodes.surface;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A snapshot, of which a model wants to read a part. Each line is a node, indented by two spaces for each level. */
public final class SnapshotText {
    /** What is longer than this is cut, as the browser toolset of Anthropic does. */
    private static final int LONGEST = 50_000;

    private static final Pattern NODE = Pattern.compile("( *)- '?([a-z]+).*");
    private static final Set<String> INTERACTIVE = Set.of(
            "button",
            "checkbox",
            "combobox",
            "gridcell",
            "link",
            "listbox",
            "menuitem",
            "menuitemcheckbox",
            "menuitemradio",
            "option",
            "radio",
            "searchbox",
            "slider",
            "spinbutton",
            "switch",
            "tab",
            "textbox",
            "treeitem");

    private final List<String> lines;

    private SnapshotText(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** All of it. */
    public static SnapshotText of(String snapshot) {
        return new SnapshotText(snapshot.lines().toList());
    }

    /** The node with that ref and what lies in it; nothing when there is no such node, everything without a ref. */
    public SnapshotText within(@Nullable String ref) {
        if (ref == null) {
            return this;
        }
        for (int first = 0; first < lines.size(); first++) {
            if (lines.get(first).contains("[ref=" + ref + "]")) {
                int indent = indent(lines.get(first));
                int last = first + 1;
                while (last < lines.size() && indent(lines.get(last)) > indent) {
                    last++;
                }
                return new SnapshotText(lines.subList(first, last).stream()
                        .map(line -> line.substring(indent))
                        .toList());
            }
        }
        return new SnapshotText(List.of());
    }

    /** Down to so many levels. */
    public SnapshotText to(int depth) {
        return new SnapshotText(
                lines.stream().filter(line -> indent(line) < 2 * depth).toList());
    }

    /** Only nodes that can be acted on, if that is wanted. */
    public SnapshotText only(boolean interactive) {
        return interactive
                ? new SnapshotText(
                        lines.stream().filter(SnapshotText::canBeActedOn).toList())
                : this;
    }

    /** As a text, cut when it is too long. */
    public String text() {
        String text = String.join("\n", lines);
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n… cut at " + LONGEST + " characters: ask for a ref or less depth";
    }

    private static boolean canBeActedOn(String line) {
        Matcher node = NODE.matcher(line);
        return node.matches() && INTERACTIVE.contains(node.group(2));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
