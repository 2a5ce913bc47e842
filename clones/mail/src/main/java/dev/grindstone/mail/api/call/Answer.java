package dev.grindstone.mail.api.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method answers.
 *
 * @param body an object that becomes JSON; absent when there is nothing to say
 */
public record Answer(int status, @Nullable Object body) {
    /** It worked, and this came of it. */
    public static Answer of(Map<String, ?> body) {
        return new Answer(200, body);
    }

    /** It worked, and there is nothing to say. */
    public static Answer nothing() {
        return new Answer(204, null);
    }

    /** The body as it is sent; empty when there is none. */
    public String text() {
        return body == null ? "" : Json.write(body);
    }
}
