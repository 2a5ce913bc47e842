package dev.grindstone.episodes.surface;

import dev.grindstone.episodes.action.ActionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a call says beside its name; whatever is missing or of another kind is told in words the model can act on. */
public final class Fields {
    private final String call;
    private final JsonNode json;

    private Fields(String call, JsonNode json) {
        this.call = call;
        this.json = json;
    }

    /**
     * Those of an object.
     *
     * @param call what the call is named, for errors
     * @throws ActionException when it is no object
     */
    public static Fields of(String call, JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return new Fields(call, JsonNodeFactory.instance.objectNode());
        }
        if (!json.isObject()) {
            throw new ActionException(call + " takes an object, not " + excerpt(json));
        }
        return new Fields(call, json);
    }

    /** Whether a field is there and not null. */
    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** A field as it is; missing when it is not there. */
    public JsonNode raw(String name) {
        return json.path(name);
    }

    /** A text. */
    public String text(String name) {
        if (!has(name)) {
            throw new ActionException(call + " needs '" + name + "'");
        }
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw wrong(name, "a text");
        }
        return value.asString();
    }

    /** A text, or null. */
    public @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** A text, or another one when it is not there. */
    public String text(String name, String otherwise) {
        return Objects.requireNonNullElse(textOrNull(name), otherwise);
    }

    /** A number. */
    public double number(String name) {
        if (!has(name)) {
            throw new ActionException(call + " needs '" + name + "'");
        }
        JsonNode value = json.path(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.asDouble();
    }

    /** A number, or another one when it is not there. */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** A whole number within bounds, or null. */
    public @Nullable Integer wholeOrNull(String name, int least, int most) {
        if (!has(name)) {
            return null;
        }
        double value = number(name);
        if (value != Math.rint(value) || value < least || value > most) {
            throw wrong(name, "a whole number from " + least + " to " + most);
        }
        return (int) value;
    }

    /** Seconds as milliseconds, at most so many seconds. */
    public int millis(String name, double otherwise, int mostSeconds) {
        double seconds = number(name, otherwise);
        if (!(seconds >= 0 && seconds <= mostSeconds)) {
            throw wrong(name, "a number of seconds from 0 to " + mostSeconds);
        }
        return (int) Math.round(seconds * 1000);
    }

    /** Whether something is so, or otherwise. */
    public boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!json.path(name).isBoolean()) {
            throw wrong(name, "true or false");
        }
        return json.path(name).asBoolean();
    }

    /** Texts: an array of them, or one alone; none when they are not there. */
    public List<String> texts(String name) {
        JsonNode value = json.path(name);
        if (!has(name)) {
            return List.of();
        }
        if (value.isString()) {
            return List.of(value.asString());
        }
        if (!value.isArray() || StreamSupport.stream(value.spliterator(), false).anyMatch(each -> !each.isString())) {
            throw wrong(name, "an array of texts");
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** Numbers of an array of that length; empty when it is not there. */
    public Optional<double[]> numbers(String name, int length) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = json.path(name);
        if (!value.isArray()
                || value.size() != length
                || StreamSupport.stream(value.spliterator(), false).anyMatch(each -> !each.isNumber())) {
            throw wrong(name, "an array of " + length + " numbers");
        }
        return Optional.of(StreamSupport.stream(value.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray());
    }

    /** One of several words. */
    public String oneOf(String name, List<String> words) {
        String word = text(name);
        if (!words.contains(word)) {
            throw wrong(name, "one of " + String.join(", ", words));
        }
        return word;
    }

    private ActionException wrong(String name, String right) {
        return new ActionException(
                "'" + name + "' of " + call + " is " + excerpt(json.path(name)) + ": it must be " + right);
    }

    private static String excerpt(JsonNode json) {
        String text = json.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
