package dev.grindstone.kit.world;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A command's arguments. Each getter takes the type itself or its text (tasks and scheduled events bring text), and
 * names command and argument when that does not work.
 */
public final class Args {

    private final String command;
    private final Map<String, ?> values;

    public Args(String command, Map<String, ?> values) {
        this.command = command;
        this.values = values;
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    public String text(String name) {
        return required(name).toString();
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    public long number(String name) {
        Object value = required(name);
        if (value instanceof Number number) {
            return number.longValue();
        }
        try {
            return Long.parseLong(value.toString());
        } catch (NumberFormatException e) {
            throw wrong(name, value, "a whole number");
        }
    }

    public boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, text(name), "true or false");
        };
    }

    public Instant instant(String name, Instant otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        Object value = required(name);
        try {
            return value instanceof Instant instant ? instant : Instant.parse(value.toString());
        } catch (java.time.format.DateTimeParseException e) {
            throw wrong(name, value, "an instant such as 2026-05-18T13:12:00Z");
        }
    }

    /** The texts of a list; a single value is a list of one, an absent one an empty list. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    /** The whole numbers of a list; a single value is a list of one, an absent one an empty list. */
    public List<Long> numbers(String name) {
        return texts(name).stream()
                .map(text -> new Args(command, Map.of(name, text)).number(name))
                .toList();
    }

    /** Whatever stands there, for values that are neither text nor number. */
    public @Nullable Object raw(String name) {
        return values.get(name);
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    command + ": the argument '" + name + "' is missing; given are " + new TreeSet<>(values.keySet()));
        }
        return value;
    }

    private IllegalArgumentException wrong(String name, Object value, String wanted) {
        return new IllegalArgumentException(
                command + ": the argument '" + name + "' is '" + value + "', which is not " + wanted);
    }
}
