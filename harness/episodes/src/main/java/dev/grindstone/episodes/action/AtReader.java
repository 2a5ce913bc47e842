package dev.grindstone.episodes.action;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a place by its shape: {@code {x, y}}, {@code {ref}}, {@code {role, name}} or {@code {selector}}. */
final class AtReader extends ValueDeserializer<At> {

    @Override
    public At deserialize(JsonParser parser, DeserializationContext context) {
        return read(context.readTree(parser));
    }

    private static At read(JsonNode json) {
        if (json.path("x").isNumber() && json.path("y").isNumber()) {
            return At.Point.rounded(json.path("x").asDouble(), json.path("y").asDouble());
        }
        if (json.path("ref").isString()) {
            return new At.Ref(json.path("ref").asString());
        }
        if (json.path("role").isString()) {
            return new At.Role(
                    json.path("role").asString(),
                    text(json, "name"),
                    json.hasNonNull("exact")
                            ? Boolean.valueOf(json.path("exact").asBoolean())
                            : null,
                    json.hasNonNull("nth") ? Integer.valueOf(json.path("nth").asInt()) : null,
                    json.hasNonNull("within") ? read(json.path("within")) : null);
        }
        if (json.path("selector").isString()) {
            return new At.Selector(json.path("selector").asString());
        }
        throw new ActionException("A place is {\"x\":…, \"y\":…} in pixels or {\"ref\":\"e9\"}, not " + json);
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.path(field).asString() : null;
    }
}
