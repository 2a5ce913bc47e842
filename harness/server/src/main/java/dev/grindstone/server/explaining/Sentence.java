package dev.grindstone.server.explaining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a verdict, taken apart: it names the row, then says what is the matter, then the step.
 *
 * @param name what a person calls the row; empty when the sentence does not say
 * @param what what is the matter with it
 */
record Sentence(String name, String what) {

    private static final Pattern STEP = Pattern.compile(" \\(step \\d+\\)$");

    static Sentence of(String text, String table, String key) {
        String row = Pattern.quote(table + (key.isEmpty() ? "" : " " + key));
        Matcher parts = Pattern.compile(row + "(?: \\((?<name>.*?)\\))?: (?<what>.*)", Pattern.DOTALL)
                .matcher(STEP.matcher(text).replaceFirst(""));
        if (table.isEmpty() || !parts.matches()) {
            return new Sentence("", text);
        }
        String name = parts.group("name");
        return new Sentence(name == null ? "" : name, parts.group("what"));
    }

    /** Without the words that stand in a column of their own. */
    Sentence without(String start, String end) {
        String bare = what.startsWith(start) ? what.substring(start.length()) : what;
        return new Sentence(name, bare.endsWith(end) ? bare.substring(0, bare.length() - end.length()) : bare);
    }
}
