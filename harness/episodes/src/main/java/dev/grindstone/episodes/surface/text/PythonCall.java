package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.action.ActionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function as Python writes it, {@code click('a12', button='left')}. Values are {@link String}, {@link Double},
 * {@link Boolean}, {@link List} of these, or null for None.
 *
 * @param name of the function
 * @param values given by their place
 * @param named values given by name
 */
record PythonCall(String name, List<@Nullable Object> values, Map<String, @Nullable Object> named) {

    /** Whatever stands in that place or has that name. */
    Optional<Object> value(int place, String parameter) {
        return Optional.ofNullable(place < values.size() ? values.get(place) : named.get(parameter));
    }

    String text(int place, String parameter) {
        return textOr(place, parameter).orElseThrow(() -> missing(parameter));
    }

    Optional<String> textOr(int place, String parameter) {
        return value(place, parameter).map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw wrong(parameter, value, "a text in quotes");
        });
    }

    double number(int place, String parameter) {
        return numberOr(place, parameter).orElseThrow(() -> missing(parameter));
    }

    Optional<Double> numberOr(int place, String parameter) {
        return value(place, parameter).map(value -> {
            if (value instanceof Double number) {
                return number;
            }
            throw wrong(parameter, value, "a number");
        });
    }

    /** Texts in a list, or one alone. */
    List<String> texts(int place, String parameter) {
        return value(place, parameter)
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value)))
                .orElse(List.of());
    }

    ActionException missing(String parameter) {
        return new ActionException(name + " needs '" + parameter + "'");
    }

    private ActionException wrong(String parameter, Object value, String right) {
        return new ActionException("'" + parameter + "' of " + name + " is " + value + ": it must be " + right);
    }
}
