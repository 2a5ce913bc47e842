package dev.grindstone.mail.message.mime;

import dev.grindstone.mail.message.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a message says.
 *
 * @param text absent when it has HTML only
 * @param html absent when it is plain
 * @param date absent when it has none that can be read
 * @param references the message ids it answers, the nearest last
 * @param files maps of {@code name}, {@code type} and {@code bytes}, as commands take them
 * @param answersTo where answers are to go; absent when that is the sender
 */
public record Incoming(
        @Nullable Address from,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable Instant date,
        @Nullable String messageId,
        List<String> references,
        @Nullable String listId,
        List<Map<String, Object>> files,
        @Nullable Address answersTo) {
    public Incoming {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        references = List.copyOf(references);
        files = List.copyOf(files);
    }

    /** How much the files weigh together. */
    public long fileBytes() {
        return files.stream()
                .mapToLong(file -> file.get("bytes") instanceof byte[] bytes ? bytes.length : 0)
                .sum();
    }
}
