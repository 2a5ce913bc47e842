package dev.grindstone.episodes.surface.mcp;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a tool, as JSON Schema. */
public final class Parameters {
    private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
    private final ArrayNode required = JsonNodeFactory.instance.arrayNode();

    private Parameters() {}

    /** None yet. */
    public static Parameters none() {
        return new Parameters();
    }

    /** One that a call must have. */
    public Parameters needs(String name, ObjectNode schema) {
        required.add(name);
        return takes(name, schema);
    }

    /** One that a call may have. */
    public Parameters takes(String name, ObjectNode schema) {
        properties.set(name, schema);
        return this;
    }

    /** The schema of the whole object. */
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    /** A text. */
    public static ObjectNode text(String description) {
        return typed("string", description);
    }

    /** One of several words. */
    public static ObjectNode word(String description, List<String> words) {
        ObjectNode schema = typed("string", description);
        words.forEach(schema.putArray("enum")::add);
        return schema;
    }

    static ObjectNode number(String description) {
        return typed("number", description);
    }

    static ObjectNode number(String description, int least, int most) {
        return number(description).put("minimum", least).put("maximum", most);
    }

    static ObjectNode whole(String description, int least, int most) {
        return typed("integer", description).put("minimum", least).put("maximum", most);
    }

    static ObjectNode flag(String description) {
        return typed("boolean", description);
    }

    static ObjectNode listOf(ObjectNode each, String description) {
        ObjectNode schema = typed("array", description);
        schema.set("items", each);
        return schema;
    }

    private static ObjectNode typed(String type, String description) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("description", description);
    }
}
