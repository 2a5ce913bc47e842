package dev.grindstone.mail.api.call;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of the API. */
public final class Json {
    private static final int LONGEST_TEXT = 60_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    /** The text of maps, lists, texts, numbers and flags. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads an object; nothing at all is an empty one.
     *
     * @throws Problem when it is not JSON, or no object
     */
    public static Fields read(byte[] body) {
        if (body.length == 0) {
            return new Fields("", Map.of());
        }
        @Nullable Object value;
        try {
            value = MAPPER.readValue(body, Object.class);
        } catch (JacksonException e) {
            throw unreadable(String.valueOf(e.getOriginalMessage()));
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw unreadable("Root element must be a message.");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object.forEach((name, field) -> fields.put(String.valueOf(name), field));
        return new Fields("", fields);
    }

    private static Problem unreadable(String why) {
        return new Problem(
                400, "badRequest", "INVALID_ARGUMENT", "Invalid JSON payload received. " + why.replaceAll("\\s+", " "));
    }
}
