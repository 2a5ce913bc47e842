package dev.grindstone.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the marks, links, mentions and emoji of running text. */
final class MrkdwnLine {
    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+'\\-]{1,80}(?:::skin-tone-[2-6])?):");
    private static final Pattern URL =
            Pattern.compile("https?://(?:(?!&lt;|&gt;)[^\\s<>|`])*(?:(?!&lt;|&gt;)[^\\s<>|`.,;:!?'\")*_~\\]])");

    /** Marks within marks, beyond what anybody writes: deeper ones are words, so that no text exhausts the stack. */
    private static final int DEEPEST = 6;

    private final String text;
    private final Style style;
    private final Predicate<String> emoji;
    private final int depth;
    private final List<Inline> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private MrkdwnLine(String text, Style style, Predicate<String> emoji, int depth) {
        this.text = text;
        this.style = style;
        this.emoji = emoji;
        this.depth = depth;
    }

    static List<Inline> parse(String text, Predicate<String> emoji) {
        return new MrkdwnLine(text, Style.PLAIN, emoji, 0).read();
    }

    private List<Inline> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = switch (c) {
                case '<' -> control(at);
                case '`' -> code(at);
                case '*', '_', '~' -> marked(at, c);
                case ':' -> emoji(at);
                case 'h' -> address(at);
                default -> at;
            };
            if (next == at) {
                words.append(c);
                next = at + 1;
            }
            at = next;
        }
        flush();
        return pieces;
    }

    private void add(Inline piece) {
        flush();
        pieces.add(piece);
    }

    private void flush() {
        if (!words.isEmpty()) {
            pieces.add(new Inline.Text(Escapes.unescape(words.toString()), style));
            words.setLength(0);
        }
    }

    private int control(int at) {
        int end = text.indexOf('>', at);
        if (end < 0) {
            return at;
        }
        Inline piece = Controls.parse(text.substring(at + 1, end), style);
        if (piece == null) {
            return at;
        }
        add(piece);
        return end + 1;
    }

    private int code(int at) {
        int end = text.indexOf('`', at + 1);
        int line = text.indexOf('\n', at);
        if (end <= at + 1 || (line >= 0 && line < end)) {
            return at;
        }
        add(new Inline.Text(Escapes.unescape(text.substring(at + 1, end)), style.with('`')));
        return end + 1;
    }

    private int marked(int at, char mark) {
        if (style.has(mark) || depth == DEEPEST || !opens(at, mark)) {
            return at;
        }
        int end = closing(at, mark);
        if (end < 0) {
            return at;
        }
        flush();
        pieces.addAll(new MrkdwnLine(text.substring(at + 1, end), style.with(mark), emoji, depth + 1).read());
        return end + 1;
    }

    private boolean opens(int at, char mark) {
        boolean free = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return free
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))
                && text.charAt(at + 1) != mark;
    }

    /** The mark that ends it on the same line, outside links and code. */
    private int closing(int open, char mark) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == '<' || c == '`') {
                int end = text.indexOf(c == '<' ? '>' : '`', i + 1);
                i = end < 0 ? i : end;
            } else if (c == mark
                    && !Character.isWhitespace(text.charAt(i - 1))
                    && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private int emoji(int at) {
        Matcher name = EMOJI.matcher(text).region(at, text.length());
        if (!name.lookingAt() || !emoji.test(name.group(1))) {
            return at;
        }
        add(new Inline.Emoji(name.group(1), style));
        return name.end();
    }

    private int address(int at) {
        if (!text.startsWith("http", at) || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
            return at;
        }
        Matcher url = URL.matcher(text).region(at, text.length());
        if (!url.lookingAt()) {
            return at;
        }
        add(new Inline.Link(Escapes.unescape(url.group()), null, style));
        return url.end();
    }
}
