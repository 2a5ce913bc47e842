package dev.grindstone.server.api;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import io.javalin.json.JavalinJackson3;
import io.javalin.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/*
 * Jackson could be told which keys must be there, but then complains of the missing key before it has looked at the unknown
 * one beside it: who wrote "tsak" is to hear of "tsak".
 */
/** Reads bodies as records, and complains when a key is missing that the record's schema requires. */
final class Whole implements JsonMapper {

    private final JsonMapper jackson = new JavalinJackson3(Json.MAPPER, false);

    @Override
    public String toJsonString(Object value, Type type) {
        return jackson.toJsonString(value, type);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Javalin has it so.
    public <T> T fromJsonString(String json, Type type) {
        T value = jackson.fromJsonString(json, type);
        if (value instanceof Record read) {
            for (RecordComponent each : read.getClass().getRecordComponents()) {
                require(each, read);
            }
        }
        return value;
    }

    private static void require(RecordComponent component, Record read) {
        boolean mayBeLeftOut = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!mayBeLeftOut && valueOf(component, read) == null) {
            throw Trouble.badInput(
                    "the body has no '" + component.getName() + "'",
                    component.getName(),
                    "add it; see this operation's schema in /openapi.json");
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record read) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(read.getClass() + " has a component that cannot be read", impossible);
        }
    }
}
