package dev.grindstone.server.openenv;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a message; complains about one that is of another type than it must be. */
final class Fields {

    private Fields() {}

    static @Nullable String text(JsonNode from, String name) {
        JsonNode value = from.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString()) {
            throw Fault.invalid("string_type", name, "'" + name + "' must be a text", value);
        }
        return value.asString();
    }

    static @Nullable Long whole(JsonNode from, String name) {
        JsonNode value = from.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Fault.invalid("int_type", name, "'" + name + "' must be a whole number", value);
        }
        return value.asLong();
    }

    static @Nullable Double number(JsonNode from, String name) {
        JsonNode value = from.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isNumber() || value.asDouble() <= 0) {
            throw Fault.invalid("float_type", name, "'" + name + "' must be a number of seconds above 0", value);
        }
        return value.asDouble();
    }

    static boolean flag(JsonNode from, String name, boolean otherwise) {
        JsonNode value = from.path(name);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw Fault.invalid("bool_type", name, "'" + name + "' must be true or false", value);
        }
        return value.asBoolean();
    }

    static JsonNode object(JsonNode from, String place) {
        if (!from.isObject()) {
            throw Fault.invalid("dict_type", place, "'" + place + "' must be an object", from);
        }
        return from;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
