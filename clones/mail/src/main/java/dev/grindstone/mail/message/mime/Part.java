package dev.grindstone.mail.message.mime;

import dev.grindstone.mail.message.Attachment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that a message is when it travels. Header values are readable text, not yet encoded.
 *
 * @param id place in the tree: empty for the root, {@code 0}, {@code 1}, {@code 0.1} below
 * @param mimeType without parameters
 * @param text the content of a text part, lines ended by CRLF; absent for files and for parts with parts
 * @param file what the part carries; absent for text
 */
public record Part(
        String id,
        String mimeType,
        List<Header> headers,
        @Nullable String text,
        @Nullable Attachment file,
        List<Part> parts) {
    public Part {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /** One line of a head. */
    public record Header(String name, String value) {}

    /** The name of the file it carries; empty for text and for parts with parts. */
    public String filename() {
        return file == null ? "" : file.name();
    }

    /** What stands between the parts. It is never part of an encoded body, for it has an underscore after an equals sign. */
    String boundary(long messageId) {
        return String.format(Locale.ROOT, "=_%016x_%s", messageId, id.isEmpty() ? "r" : id);
    }
}
