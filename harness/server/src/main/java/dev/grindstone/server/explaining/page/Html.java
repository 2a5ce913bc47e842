package dev.grindstone.server.explaining.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML element by element. Texts and attribute values are always escaped, so that what somebody wrote into a mail
 * stays text; names of elements and attributes are the caller's own words.
 */
public final class Html {

    private static final Set<String> EMPTY = Set.of("meta", "img", "input");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    public Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
            out.append('"');
        }
        out.append('>');
        if (!EMPTY.contains(name)) {
            open.push(name);
        }
        return this;
    }

    /** A text. */
    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with a text in it. */
    public Html leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** An element of a class with a text in it. */
    public Html line(String name, String kind, String text) {
        return leaf(name, text, "class", kind);
    }

    /** What somebody else wrote: isolated, so that its direction of writing does not turn the line. */
    public Html quote(String name, String kind, String text) {
        return open(name, "class", kind, "dir", "auto").text(text).close();
    }

    /** Closes the element that was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** The style sheet, which is ours. */
    public Html style(String css) {
        out.append("<style>").append(css).append("</style>\n");
        return this;
    }

    /** A script, which is ours. */
    public Html script(String code) {
        out.append("<script>").append(code).append("</script>\n");
        return this;
    }

    /** The page; closes what is open. */
    public String page() {
        while (!open.isEmpty()) {
            close();
        }
        return out.append('\n').toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isShown(letter) ? letter : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isShown(int letter) {
        boolean isHalf = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return letter == '\n' || letter == '\t' || (!isHalf && !Character.isISOControl(letter));
    }
}
