package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.action.ActionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads calls of functions with literal arguments, one after the other, as Python writes them. */
final class PythonCalls {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private PythonCalls(String text) {
        this.text = text;
    }

    /**
     * All calls of a text; comments, semicolons and empty lines between them are skipped.
     *
     * @throws ActionException when it is anything else than calls with literal arguments
     */
    static List<PythonCall> of(String text) {
        PythonCalls reader = new PythonCalls(text);
        List<PythonCall> calls = new ArrayList<>();
        for (reader.skipBetween(); reader.at < text.length(); reader.skipBetween()) {
            calls.add(reader.call());
        }
        return calls;
    }

    private PythonCall call() {
        String name = word();
        expect('(');
        List<@Nullable Object> values = new ArrayList<>();
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        while (!take(')')) {
            int start = at;
            String parameter = isWordStart() ? word() : "";
            if (!parameter.isEmpty() && take('=')) {
                named.put(parameter, value(0));
            } else {
                at = start;
                values.add(value(0));
            }
            if (!take(',') && !peek(')')) {
                throw wrong("',' or ')'");
            }
        }
        return new PythonCall(name, values, named);
    }

    private @Nullable Object value(int depth) {
        skipSpace();
        if (depth > DEEPEST) {
            throw wrong("less depth");
        }
        if (peek('\'') || peek('"')) {
            return string();
        }
        if (peek('[') || peek('(')) {
            return list(depth);
        }
        if (isWordStart()) {
            String word = word();
            return switch (word) {
                case "True", "true" -> true;
                case "False", "false" -> false;
                case "None", "null" -> null;
                default -> throw new ActionException("'" + word + "' is no value: write texts in quotes");
            };
        }
        return number();
    }

    private List<@Nullable Object> list(int depth) {
        char end = text.charAt(at++) == '[' ? ']' : ')';
        List<@Nullable Object> list = new ArrayList<>();
        while (!take(end)) {
            list.add(value(depth + 1));
            if (!take(',') && !peek(end)) {
                throw wrong("',' or '" + end + "'");
            }
        }
        return list;
    }

    private Double number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(start, at));
        } catch (NumberFormatException none) {
            at = start;
            throw wrong("a value");
        }
    }

    private String string() {
        String quote = text.startsWith("'''", at) || text.startsWith("\"\"\"", at)
                ? text.substring(at, at + 3)
                : text.substring(at, at + 1);
        at += quote.length();
        StringBuilder string = new StringBuilder();
        while (!text.startsWith(quote, at)) {
            if (at >= text.length()) {
                throw wrong("a closing " + quote);
            }
            char c = text.charAt(at++);
            string.append(c == '\\' && at < text.length() ? escaped(text.charAt(at++)) : String.valueOf(c));
        }
        at += quote.length();
        return string.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private String word() {
        skipSpace();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == start) {
            throw wrong("the name of a function");
        }
        return text.substring(start, at);
    }

    private boolean isWordStart() {
        skipSpace();
        return at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_');
    }

    private boolean peek(char c) {
        skipSpace();
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(char c) {
        boolean there = peek(c);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipBetween() {
        skipSpace();
        while (at < text.length() && (text.charAt(at) == ';' || text.charAt(at) == '#')) {
            int end = text.charAt(at) == ';' ? at + 1 : text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            skipSpace();
        }
    }

    private ActionException wrong(String wanted) {
        String rest = text.substring(at, Math.min(text.length(), at + 30));
        return new ActionException("Character " + (at + 1) + " of the action should be " + wanted
                + (rest.isEmpty() ? ", but the text ends there" : ", not: " + rest));
    }
}
