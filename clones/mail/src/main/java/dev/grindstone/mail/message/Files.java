package dev.grindstone.mail.message;

import dev.grindstone.kit.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files that hang on an arriving message. */
public final class Files {
    private Files() {}

    /** The files in order, each with its bytes; {@code place} begins what an error says. */
    public static Map<Attachment, byte[]> of(String place, @Nullable Object attachments, Message message, World world) {
        Map<Attachment, byte[]> files = new LinkedHashMap<>();
        for (Object entry : list(place, attachments)) {
            if (!(entry instanceof Map<?, ?> file)) {
                throw wrong(place, attachments);
            }
            byte[] bytes = bytes(value(place, file, "bytes"));
            files.put(
                    new Attachment(
                            world.nextId(message.sentAt()),
                            message.id(),
                            value(place, file, "name").toString(),
                            value(place, file, "type").toString(),
                            bytes.length),
                    bytes);
        }
        return files;
    }

    private static Collection<?> list(String place, @Nullable Object attachments) {
        if (attachments == null) {
            return List.of();
        }
        if (attachments instanceof Collection<?> many) {
            return many;
        }
        throw wrong(place, attachments);
    }

    private static byte[] bytes(Object bytes) {
        return bytes instanceof byte[] raw ? raw : bytes.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object value(String place, Map<?, ?> file, String name) {
        Object value = file.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    place + ": an attachment lacks '" + name + "': each needs name, type and bytes");
        }
        return value;
    }

    private static IllegalArgumentException wrong(String place, @Nullable Object attachments) {
        return new IllegalArgumentException(place + ": the argument 'attachments' is '" + attachments
                + "', which is not a list of maps with name, type and bytes");
    }
}
