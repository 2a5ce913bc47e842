package dev.grindstone.mail.api.call;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request before it is known which method it means.
 *
 * @param path below {@code /gmail/v1/}, not yet decoded
 * @param json the bytes of the object; empty when none was sent
 * @param media a message that was uploaded
 * @param origins where the caller finds another app of the world, by its name
 */
public record Request(
        String method,
        String path,
        Map<String, List<String>> query,
        Content json,
        @Nullable Content media,
        UnaryOperator<String> origins) {}
