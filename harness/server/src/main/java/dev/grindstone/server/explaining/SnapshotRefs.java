package dev.grindstone.server.explaining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which control a ref of a snapshot was, as a person with a screen reader finds it.
 *
 * @param snapshot the tree of roles and names the agent saw; empty when it was not kept
 */
record SnapshotRefs(String snapshot) {

    private static final Pattern NODE = Pattern.compile("\\s*- '?([a-z]+)(?: \"((?:[^\"\\\\]|\\\\.)*)\")?.*");

    /** Role and name; the ref itself when the snapshot does not have it. */
    String control(String ref) {
        int at = snapshot.indexOf("[ref=" + ref + "]");
        if (at < 0) {
            return ref;
        }
        int end = snapshot.indexOf('\n', at);
        String line = snapshot.substring(snapshot.lastIndexOf('\n', at) + 1, end < 0 ? snapshot.length() : end);
        Matcher node = NODE.matcher(line);
        if (!node.matches()) {
            return ref;
        }
        String name = node.group(2);
        return name == null ? node.group(1) + " " + ref : node.group(1) + " “" + Values.excerpt(unescaped(name)) + "”";
    }

    private static String unescaped(String name) {
        return name.replaceAll("\\\\(.)", "$1").replace("''", "'");
    }
}
