package dev.grindstone.episodes.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Actions as JSON, in and out; whatever cannot be read is answered with the names that can. */
public final class ActionJson {
    private static final Map<String, Class<? extends Action>> TYPES = types();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("places").addDeserializer(At.class, new AtReader()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private ActionJson() {}

    /** The names of all kinds of actions, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(TYPES.keySet());
    }

    /**
     * Reads one action.
     *
     * @throws ActionException when it is none; the text names what is allowed
     */
    public static Action read(JsonNode json) {
        if (!json.isObject()) {
            throw new ActionException("An action is an object with a type, not " + json);
        }
        String name = json.path("type").asString("");
        Class<? extends Action> type = TYPES.get(name);
        if (type == null) {
            throw new ActionException(
                    "There is no action of type '" + name + "': allowed are " + String.join(", ", TYPES.keySet()));
        }
        ObjectNode fields = withPlace((ObjectNode) json, type);
        checkFields(name, type, fields);
        try {
            return MAPPER.treeToValue(fields, Action.class);
        } catch (JacksonException failure) {
            throw new ActionException("The action '" + name + "' cannot be read: " + reason(failure));
        }
    }

    /** Reads an array of actions. */
    public static List<Action> readAll(JsonNode json) {
        if (!json.isArray()) {
            throw new ActionException("Actions are an array of objects, not " + json);
        }
        return StreamSupport.stream(json.spliterator(), false)
                .map(ActionJson::read)
                .toList();
    }

    /** Reads one action from text. */
    public static Action parse(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException failure) {
            throw new ActionException("This is not JSON: " + failure.getOriginalMessage());
        }
    }

    /** An action as a tree. */
    public static ObjectNode write(Action action) {
        return MAPPER.valueToTree(action);
    }

    static String name(Class<?> type) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** A ref may stand beside the type instead of inside a place. */
    private static ObjectNode withPlace(ObjectNode json, Class<? extends Action> type) {
        boolean hasPlace = Arrays.stream(type.getRecordComponents())
                .anyMatch(field -> field.getName().equals("at"));
        if (!hasPlace || json.has("at") || !json.has("ref")) {
            return json;
        }
        ObjectNode moved = json.deepCopy();
        JsonNode ref = moved.remove("ref");
        moved.putObject("at").set("ref", ref);
        return moved;
    }

    private static void checkFields(String name, Class<? extends Action> type, ObjectNode json) {
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(ActionJson::snake)
                .toList();
        for (String field : json.propertyNames()) {
            if (!field.equals("type") && !known.contains(field)) {
                throw new ActionException("The action '" + name + "' has no field '" + field + "': it has "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        for (RecordComponent field : type.getRecordComponents()) {
            boolean optional = Arrays.stream(field.getAnnotatedType().getAnnotations())
                    .anyMatch(mark -> mark.annotationType().getSimpleName().equals("Nullable"));
            if (!optional && !json.hasNonNull(snake(field.getName()))) {
                throw new ActionException("The action '" + name + "' needs the field '" + snake(field.getName()) + "'");
            }
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String reason(JacksonException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (failure instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            return "'" + wrong.getValue() + "' is not one of "
                    + Arrays.stream(wrong.getTargetType().getEnumConstants())
                            .map(each -> each.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return cause instanceof ActionException ? String.valueOf(cause.getMessage()) : failure.getOriginalMessage();
    }

    private static Map<String, Class<? extends Action>> types() {
        JsonSubTypes types = Action.class.getAnnotation(JsonSubTypes.class);
        return Arrays.stream(types.value())
                .collect(Collectors.toMap(
                        JsonSubTypes.Type::name,
                        type -> type.value().asSubclass(Action.class),
                        (first, second) -> first,
                        TreeMap::new));
    }
}
