package dev.grindstone.kit.counterpart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A condition on the fields of an event. Case and the width of white space do not matter. */
public sealed interface Guard {

    /** All of these; of none it holds always. */
    record All(List<Guard> parts) implements Guard {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<Guard> parts) implements Guard {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this. */
    record Not(Guard part) implements Guard {}

    /** A field is this text. */
    record Equal(String field, String text) implements Guard {}

    /** This text stands in a field. */
    record Contains(String field, String text) implements Guard {}

    /** A pattern is found in a field; making one of something else than a regular expression throws. */
    record Matches(String field, String regex) implements Guard {

        public Matches {
            Pattern.compile(regex);
        }
    }

    /** A guard that lets everything pass. */
    static Guard always() {
        return new All(List.of());
    }

    /** Whether it holds for an event's fields. */
    default boolean holdsFor(Map<String, String> fields) {
        if (this instanceof All all) {
            return all.parts.stream().allMatch(part -> part.holdsFor(fields));
        }
        if (this instanceof Any any) {
            return any.parts.stream().anyMatch(part -> part.holdsFor(fields));
        }
        if (this instanceof Not not) {
            return !not.part.holdsFor(fields);
        }
        if (this instanceof Equal equal) {
            return plain(fields.getOrDefault(equal.field, "")).equals(plain(equal.text));
        }
        if (this instanceof Contains contains) {
            return plain(fields.getOrDefault(contains.field, "")).contains(plain(contains.text));
        }
        Matches matches = (Matches) this;
        return Pattern.compile(matches.regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(plain(fields.getOrDefault(matches.field, "")))
                .find();
    }

    /** The fields it looks at. */
    default Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        if (this instanceof All all) {
            all.parts.forEach(part -> fields.addAll(part.fields()));
        } else if (this instanceof Any any) {
            any.parts.forEach(part -> fields.addAll(part.fields()));
        } else if (this instanceof Not not) {
            fields.addAll(not.part.fields());
        } else if (this instanceof Equal equal) {
            fields.add(equal.field);
        } else if (this instanceof Contains contains) {
            fields.add(contains.field);
        } else {
            fields.add(((Matches) this).field);
        }
        return fields;
    }

    /** The same with other texts; patterns stay. */
    default Guard with(UnaryOperator<String> texts) {
        if (this instanceof All all) {
            return new All(all.parts.stream().map(part -> part.with(texts)).toList());
        }
        if (this instanceof Any any) {
            return new Any(any.parts.stream().map(part -> part.with(texts)).toList());
        }
        if (this instanceof Not not) {
            return new Not(not.part.with(texts));
        }
        if (this instanceof Equal equal) {
            return new Equal(equal.field, texts.apply(equal.text));
        }
        return this instanceof Contains contains ? new Contains(contains.field, texts.apply(contains.text)) : this;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
