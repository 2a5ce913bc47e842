package dev.grindstone.mail.api.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that somebody sent, each asked for with the type it must have. */
public final class Fields {
    private final String place;
    private final Map<String, @Nullable Object> values;

    Fields(String place, Map<String, @Nullable Object> values) {
        this.place = place;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** An object without fields. */
    public static Fields none() {
        return new Fields("", Map.of());
    }

    /** Refuses fields that do not exist. */
    public Fields only(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                String where = place.isEmpty() ? "" : " at '" + place + "'";
                throw new Problem(
                        400,
                        "badRequest",
                        "INVALID_ARGUMENT",
                        "Invalid JSON payload received. Unknown name \"" + name + "\"" + where
                                + ": Cannot find field.");
            }
        }
        return this;
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** A text, or null when it is absent. */
    public @Nullable String text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String || value instanceof Number) {
            return value == null ? null : value.toString();
        }
        throw wrong(name);
    }

    /** A text, or the other when it is absent. */
    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /** A whole number, written as a number or as a text; null when it is absent. */
    public @Nullable Long number(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?\\d{1,18}")) {
            throw wrong(name);
        }
        return Long.valueOf(value);
    }

    /** One of a few texts, or the other when it is absent. */
    public String word(String name, String otherwise, String... allowed) {
        String value = text(name, otherwise);
        if (!value.equals(otherwise) && !List.of(allowed).contains(value)) {
            throw Problem.invalid(
                    "Invalid value at '" + (place.isEmpty() ? name : place + "." + name) + "', \"" + value + "\"");
        }
        return value;
    }

    /** A flag, or the other when it is absent. */
    public boolean flag(String name, boolean otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name);
    }

    /** The texts of a list; none when it is absent. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> many)) {
            throw wrong(name);
        }
        List<String> texts = new ArrayList<>();
        for (Object one : many) {
            if (!(one instanceof String text)) {
                throw wrong(name);
            }
            texts.add(text);
        }
        return texts;
    }

    /** An object below this one; one without fields when it is absent. */
    public Fields object(String name) {
        Object value = values.get(name);
        String below = place.isEmpty() ? name : place + "." + name;
        if (value == null) {
            return new Fields(below, Map.of());
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw wrong(name);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object.forEach((key, field) -> fields.put(String.valueOf(key), field));
        return new Fields(below, fields);
    }

    private Problem wrong(String name) {
        return Problem.invalid("Invalid value at '" + (place.isEmpty() ? name : place + "." + name) + "'");
    }
}
