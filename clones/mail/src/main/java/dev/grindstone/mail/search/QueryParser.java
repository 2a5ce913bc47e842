package dev.grindstone.mail.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the query language. It never fails: like a search box people type into, it takes what it does not understand as
 * words, and closes what is left open.
 *
 * <pre>
 * all     = any { any }                      side by side means AND
 * any     = near { ("OR" | "|") near }
 * near    = one ["AROUND" number one]        of words and phrases
 * one     = "-" one | "(" all ")" | "{" near { near } "}" | field ":" value | ["+"] word | quoted
 * value   = word | quoted | "(" all ")"
 * </pre>
 */
final class QueryParser {
    private static final Set<String> FIELDS = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "label",
            "in",
            "is",
            "has",
            "filename",
            "category",
            "after",
            "before",
            "newer",
            "older",
            "newer_than",
            "older_than",
            "larger",
            "smaller",
            "size",
            "list",
            "rfc822msgid",
            "deliveredto");
    private static final String ENDS_A_WORD = " \t\n\r\f\"(){}|";

    /** Brackets and hyphens within each other mean nothing beyond that depth. */
    private static final int DEEPEST = 40;

    /** What stands behind that many words is not looked at. */
    private static final int MOST_WORDS = 150;

    private final String text;
    private int at;
    private int depth;
    private int words;

    private QueryParser(String text) {
        this.text = text;
    }

    /** The tree of a query as typed. */
    static Query parse(String text) {
        QueryParser parser = new QueryParser(text);
        List<Query> parts = new ArrayList<>();
        while (!parser.atEnd()) {
            parts.add(parser.all());
            parser.at++; // a bracket that nobody opened
        }
        return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
    }

    private Query all() {
        List<Query> parts = new ArrayList<>();
        while (!atEnd() && peek() != ')' && peek() != '}') {
            if (!skipWord("AND")) {
                parts.add(any());
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
    }

    private Query any() {
        List<Query> parts = new ArrayList<>();
        parts.add(near());
        while (!atEnd() && (skipWord("OR") || skip('|'))) {
            if (!atEnd() && peek() != ')' && peek() != '}') {
                parts.add(near());
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
    }

    private Query near() {
        Query left = one();
        int before = at;
        if (left instanceof Query.Text first && !atEnd() && skipWord("AROUND") && !atEnd()) {
            String distance = word();
            boolean isPlain = distance.matches("\\d{1,3}") && !atEnd() && "-({)}|".indexOf(peek()) < 0;
            if (isPlain && one() instanceof Query.Text second) {
                return new Query.Near(first, Integer.parseInt(distance), second);
            }
            at = before;
        }
        return left;
    }

    private Query one() {
        if (depth == DEEPEST) {
            return leaf();
        }
        depth++;
        Query one = branch();
        depth--;
        return one;
    }

    private Query branch() {
        if (skip('-')) {
            return atEnd() ? new Query.And(List.of()) : new Query.Not(one());
        }
        if (skip('(')) {
            Query inner = all();
            skip(')');
            return inner;
        }
        if (skip('{')) {
            List<Query> parts = new ArrayList<>();
            while (!atEnd() && peek() != '}' && peek() != ')') {
                if (!skipWord("OR") && !skip('|')) {
                    parts.add(near());
                }
            }
            skip('}');
            return new Query.Or(parts);
        }
        return leaf();
    }

    private Query leaf() {
        if (++words > MOST_WORDS) {
            at = text.length();
            return new Query.And(List.of());
        }
        boolean exact = skip('+');
        if (!atEnd() && peek() == '"') {
            return new Query.Text(quoted(), true);
        }
        String word = word();
        int colon = word.indexOf(':');
        String field = colon > 0 ? word.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        return FIELDS.contains(field) ? value(field, word.substring(colon + 1)) : new Query.Text(word, exact);
    }

    private Query value(String field, String rest) {
        if (!rest.isEmpty() || atEnd()) {
            return field(field, rest, false);
        }
        if (text.charAt(at) == '"') {
            return field(field, quoted(), true);
        }
        if (text.charAt(at) == '(' || text.charAt(at) == '{') {
            return within(field, one());
        }
        return field(field, word(), false);
    }

    /** Values are in lower case, but for the one that names a message letter by letter. */
    private static Query field(String name, String value, boolean exact) {
        String folded = name.equals("rfc822msgid") ? value : value.toLowerCase(Locale.ROOT);
        return new Query.Field(name, folded, exact);
    }

    /** The words of a bracket, each asked of the field: {@code from:(ann OR bob)}. */
    private static Query within(String field, Query inner) {
        if (inner instanceof Query.Text words) {
            return field(field, words.words(), words.exact());
        }
        if (inner instanceof Query.Not not) {
            return new Query.Not(within(field, not.query()));
        }
        if (inner instanceof Query.And and) {
            return new Query.And(
                    and.queries().stream().map(part -> within(field, part)).toList());
        }
        if (inner instanceof Query.Or or) {
            return new Query.Or(
                    or.queries().stream().map(part -> within(field, part)).toList());
        }
        return inner;
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        String inside = text.substring(at + 1, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return inside;
    }

    private String word() {
        int start = at;
        while (at < text.length() && ENDS_A_WORD.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            at++; // a separator in a place where it separates nothing
            return "";
        }
        return text.substring(start, at);
    }

    private boolean atEnd() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= text.length();
    }

    private char peek() {
        return text.charAt(at);
    }

    private boolean skip(char wanted) {
        boolean found = !atEnd() && peek() == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private boolean skipWord(String wanted) {
        int end = at + wanted.length();
        boolean found = text.startsWith(wanted, at)
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
        at = found ? end : at;
        return found;
    }
}
