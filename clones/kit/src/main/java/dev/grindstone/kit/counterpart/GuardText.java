package dev.grindstone.kit.counterpart;

import dev.grindstone.kit.counterpart.Guard.All;
import dev.grindstone.kit.counterpart.Guard.Any;
import dev.grindstone.kit.counterpart.Guard.Contains;
import dev.grindstone.kit.counterpart.Guard.Equal;
import dev.grindstone.kit.counterpart.Guard.Matches;
import dev.grindstone.kit.counterpart.Guard.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A guard as text, as it stands in its row: {@code (all (contains subject "gate") (not (equals from "a@b.example")))}. */
public final class GuardText {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([()])|\"((?:[^\"\\\\]|\\\\.)*)\"|([a-z_]+))\\s*", Pattern.DOTALL);

    private final String text;
    private int position;

    private GuardText(String text) {
        this.text = text;
    }

    /** The text of a guard. */
    public static String of(Guard guard) {
        if (guard instanceof All all) {
            return "(all" + of(all.parts()) + ")";
        }
        if (guard instanceof Any any) {
            return "(any" + of(any.parts()) + ")";
        }
        if (guard instanceof Not not) {
            return "(not " + of(not.part()) + ")";
        }
        if (guard instanceof Equal equal) {
            return test("equals", equal.field(), equal.text());
        }
        if (guard instanceof Contains contains) {
            return test("contains", contains.field(), contains.text());
        }
        Matches matches = (Matches) guard;
        return test("matches", matches.field(), matches.regex());
    }

    private static String of(List<Guard> parts) {
        return parts.stream().map(part -> " " + of(part)).collect(Collectors.joining());
    }

    private static String test(String verb, String field, String value) {
        return "(" + verb + " " + field + " \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\")";
    }

    /**
     * The guard of a text.
     *
     * @throws IllegalArgumentException when this is not the text of a guard
     */
    public static Guard parse(String text) {
        GuardText reader = new GuardText(text);
        Guard guard = reader.guard();
        if (reader.position != text.length()) {
            throw reader.wrong();
        }
        return guard;
    }

    private Guard guard() {
        expect("(");
        String verb = next();
        return switch (verb) {
            case "all" -> new All(guards());
            case "any" -> new Any(guards());
            case "not" -> {
                Guard part = guard();
                expect(")");
                yield new Not(part);
            }
            default -> test(verb);
        };
    }

    private List<Guard> guards() {
        List<Guard> parts = new ArrayList<>();
        while (text.startsWith("(", position)) {
            parts.add(guard());
        }
        expect(")");
        return parts;
    }

    private Guard test(String verb) {
        String field = next();
        String value = next();
        expect(")");
        return switch (verb) {
            case "equals" -> new Equal(field, value);
            case "contains" -> new Contains(field, value);
            case "matches" -> new Matches(field, value);
            default -> throw wrong();
        };
    }

    private void expect(String bracket) {
        if (!next().equals(bracket)) {
            throw wrong();
        }
    }

    /** The next bracket, word, or text without its quotes. */
    private String next() {
        Matcher token = TOKEN.matcher(text).region(position, text.length());
        if (!token.lookingAt()) {
            throw wrong();
        }
        position = token.end();
        String quoted = token.group(2);
        return quoted == null ? token.group().strip() : quoted.replaceAll("(?s)\\\\(.)", "$1");
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("'" + text + "' is not a guard: make it with Counterparts.add");
    }
}
