package dev.grindstone.mail.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A message on its way into a mailbox, with the bytes of the files that hang on it. */
public record Parcel(Message message, Map<Attachment, byte[]> files) {
    /** Keeps the files in their order. */
    public Parcel {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** The words by which a search finds the message. */
    String words() {
        return words(message, files.keySet());
    }

    /** The words by which a search finds a message with these files. */
    static String words(Message message, Set<Attachment> files) {
        StringBuilder text = new StringBuilder(message.subject())
                .append(' ')
                .append(message.from().header());
        message.recipients().forEach(address -> text.append(' ').append(address.header()));
        text.append(' ').append(message.text());
        files.forEach(file -> text.append(' ').append(file.name()));
        return Words.of(text.toString());
    }
}
