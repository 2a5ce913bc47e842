package dev.grindstone.server.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.operation.Doc;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas of the records that travel: read off the records, so that neither can change without the other. */
final class Schemas {

    private static final Map<Type, String> SIMPLE = Map.of(
            String.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private final Map<String, ObjectNode> components = new TreeMap<>();

    /** The schema of a class: a reference when it is a record. */
    ObjectNode of(Class<?> type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        String simple = SIMPLE.get(type);
        if (simple != null) {
            return schema.put("type", simple);
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type.isEnum()) {
            return enumeration(type, schema);
        }
        if (type.isRecord()) {
            return schema.put("$ref", "#/components/schemas/" + component(type));
        }
        if (type == ObjectNode.class) {
            return schema.put("type", "object");
        }
        if (type == JsonNode.class) {
            return schema;
        }
        throw noSchema(type);
    }

    /** Every record met so far, by name. */
    Map<String, ObjectNode> components() {
        return components;
    }

    private ObjectNode of(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return generic(generic);
        }
        if (type.getType() instanceof Class<?> plain) {
            return of(plain);
        }
        throw noSchema(type.getType());
    }

    private ObjectNode generic(AnnotatedParameterizedType type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        Type raw = ((ParameterizedType) type.getType()).getRawType();
        AnnotatedType[] of = type.getAnnotatedActualTypeArguments();
        if (raw == List.class) {
            schema.put("type", "array").set("items", of(of[0]));
        } else if (raw == Map.class && of[0].getType() == String.class) {
            schema.put("type", "object").set("additionalProperties", perhapsNull(of[1]));
        } else {
            throw noSchema(type.getType());
        }
        return schema;
    }

    /** A value of a map, which is written as null when it is null; a null component of a record is left out. */
    private ObjectNode perhapsNull(AnnotatedType type) {
        ObjectNode schema = of(type);
        if (isNullable(type)) {
            String known = schema.path("type").asString();
            schema.putArray("type").add(known).add("null");
        }
        return schema;
    }

    private static ObjectNode enumeration(Class<?> type, ObjectNode schema) {
        ArrayNode values = schema.put("type", "string").putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        }
        return schema;
    }

    private String component(Class<?> type) {
        String name = type.getSimpleName();
        if (!components.containsKey(name)) {
            ObjectNode schema = Json.MAPPER.createObjectNode();
            components.put(name, schema);
            describe(schema, type);
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (RecordComponent each : type.getRecordComponents()) {
                String key = key(each);
                ObjectNode property = of(each.getAnnotatedType());
                describe(property, each);
                properties.set(key, property);
                if (!isNullable(each.getAnnotatedType())) {
                    required.add(key);
                }
            }
            schema.put("additionalProperties", false);
        }
        return name;
    }

    /** The component's name as the mapper writes it: in snake case, unless it was given another. */
    private static String key(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given != null
                ? given.value()
                : component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static void describe(ObjectNode schema, AnnotatedElement element) {
        Doc doc = element.getAnnotation(Doc.class);
        if (doc != null) {
            schema.put("description", doc.value());
        }
    }

    private static IllegalArgumentException noSchema(Type type) {
        return new IllegalArgumentException(
                "no schema for " + type + ": let the API speak in records of simple types, lists and maps by name");
    }
}
