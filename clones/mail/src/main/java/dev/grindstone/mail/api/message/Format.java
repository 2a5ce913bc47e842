package dev.grindstone.mail.api.message;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Problem;
import java.util.List;
import java.util.Locale;

/**
 * How much of a message is wanted.
 *
 * @param name {@code minimal}, {@code full}, {@code metadata} or {@code raw}
 * @param headers those wanted with {@code metadata}; none means all
 */
record Format(String name, List<String> headers) {
    static final Format MINIMAL = new Format("minimal", List.of());

    Format {
        headers =
                headers.stream().map(header -> header.toLowerCase(Locale.ROOT)).toList();
    }

    /** The one that a request names; full when it names none. */
    static Format of(Call call) {
        String name = call.parameter("format", "full").toLowerCase(Locale.ROOT);
        if (!List.of("minimal", "full", "metadata", "raw").contains(name)) {
            throw Problem.invalid("Invalid value at 'format', \"" + call.parameter("format", "") + "\"");
        }
        return new Format(name, call.parameters("metadataHeaders"));
    }

    boolean wants(String header) {
        return !name.equals("metadata") || headers.isEmpty() || headers.contains(header.toLowerCase(Locale.ROOT));
    }
}
