package dev.grindstone.tasks.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/*
 * What this reads and what H2 reads must be the same, or a statement could hide from the rules what it does. So it does
 * not interpret all that H2 could: a form that no task needs ($$ strings, U& escapes, back quotes, JDBC's braces,
 * letters that are not ASCII, variables) is refused, and H2 gets neither comments nor what stands in them.
 */
/** A text of SQL as words, names, literals and signs. */
final class SqlText {

    /** What a token is. */
    enum Kind {
        /** A keyword or a name; in capitals. */
        WORD,
        /** A name in double quotes; in capitals, without them. */
        QUOTED,
        /** A literal in single quotes, with them. */
        LITERAL,
        /** {@code :name}, without the colon. */
        PARAMETER,
        /** The end of a statement. */
        END,
        /** White space or a comment. */
        SPACE,
        /** Anything else: a sign or a digit. */
        SIGN
    }

    /** @param source how H2 gets it, unless it is a parameter */
    record Token(Kind kind, String text, String source) {

        /** Whether H2 may take it for the name of something. */
        boolean isName() {
            return kind == Kind.WORD || kind == Kind.QUOTED;
        }
    }

    private static final String SIGNS = "0123456789+-*/%=<>!|(),.[]~:";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SqlText(String text) {
        this.text = text;
    }

    /**
     * The tokens of a text.
     *
     * @throws SqlException when it has what no task may use, or a quote or comment in it never ends
     */
    static List<Token> read(String text) {
        SqlText sql = new SqlText(text);
        while (sql.at < text.length()) {
            sql.next();
        }
        return sql.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            add(Kind.SPACE, 1, " ");
        } else if (startsWith("--") || startsWith("//")) {
            int end = text.indexOf('\n', at);
            add(Kind.SPACE, (end < 0 ? text.length() : end) - at, " ");
        } else if (startsWith("/*")) {
            add(Kind.SPACE, comment(), " ");
        } else if (c == '\'') {
            int length = quoted(c, "a text");
            add(Kind.LITERAL, length, text.substring(at, at + length));
        } else if (c == '"') {
            name();
        } else if (isLetter(c)) {
            int length = word(at);
            add(Kind.WORD, length, text.substring(at, at + length));
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        if (c == ';') {
            add(Kind.END, 1, "");
        } else if (startsWith("::")) {
            add(Kind.SIGN, 2, "::");
        } else if (c == ':' && at + 1 < text.length() && isLetter(text.charAt(at + 1))) {
            int length = 1 + word(at + 1);
            tokens.add(new Token(Kind.PARAMETER, text.substring(at + 1, at + length), "?"));
            at += length;
        } else if (SIGNS.indexOf(c) >= 0) {
            add(Kind.SIGN, 1, String.valueOf(c));
        } else {
            throw new SqlException("has " + shown(c) + " outside of quotes: "
                    + (c == '$' || c == '&' ? "write texts in single quotes" : "remove it"));
        }
    }

    private void name() {
        int length = quoted('"', "a name");
        String source = text.substring(at, at + length);
        Optional<String> odd = source.chars()
                .filter(c -> c < ' ' || c > '~')
                .mapToObj(c -> shown((char) c))
                .findFirst();
        if (odd.isPresent()) {
            throw new SqlException("has " + odd.get() + " in a name: use letters, digits and underscores");
        }
        tokens.add(new Token(Kind.QUOTED, upper(source.substring(1, length - 1)), source));
        at += length;
    }

    private void add(Kind kind, int length, String source) {
        tokens.add(new Token(kind, kind == Kind.WORD ? upper(source) : source, source));
        at += length;
    }

    /** How long the quoted text is that starts here; a quote that is doubled does not end it. */
    private int quoted(char quote, String what) {
        int end = at + 1;
        while (end < text.length()) {
            if (text.charAt(end) != quote) {
                end++;
            } else if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1 - at;
            }
        }
        throw new SqlException("has " + what + " that never ends: add the " + quote + " that is missing");
    }

    /** How long the comment is that starts here; comments nest. */
    private int comment() {
        int depth = 0;
        for (int end = at; end + 1 < text.length(); end++) {
            String two = text.substring(end, end + 2);
            if (two.equals("/*")) {
                depth++;
                end++;
            } else if (two.equals("*/")) {
                depth--;
                end++;
            }
            if (depth == 0) {
                return end + 1 - at;
            }
        }
        throw new SqlException("has a comment that never ends: add the */ that is missing");
    }

    private int word(int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || Character.digit(text.charAt(end), 10) >= 0)) {
            end++;
        }
        return end - from;
    }

    private boolean startsWith(String start) {
        return text.startsWith(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String shown(char c) {
        return c > ' ' && c <= '~' ? "'" + c + "'" : String.format("the character U+%04X", (int) c);
    }
}
