package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A message in the form in which it travels. */
public final class Source {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    private Source() {}

    /** Header and readable body; attachments are named, their bytes are left out. */
    public static String of(Message message, List<Attachment> files) {
        StringBuilder source = new StringBuilder();
        line(source, "Message-ID", message.messageId());
        line(source, "Date", DATE.format(message.sentAt()));
        line(source, "From", message.from().header());
        addresses(source, "To", message.to());
        addresses(source, "Cc", message.cc());
        line(source, "Subject", message.subject());
        String listId = message.listId();
        if (listId != null) {
            line(source, "List-Id", listId);
        }
        files.forEach(file -> line(source, "X-Attachment", file.name() + "; " + file.mediaType() + "; " + file.size()));
        line(source, "MIME-Version", "1.0");
        String html = message.html();
        line(source, "Content-Type", (html == null ? "text/plain" : "text/html") + "; charset=\"UTF-8\"");
        return source.append("\r\n")
                .append(html == null ? message.text() : html)
                .append("\r\n")
                .toString();
    }

    /** What the message is called as a file. */
    public static String fileName(Message message) {
        String name = message.subject().replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        return (name.isEmpty() ? "message" : name) + ".eml";
    }

    private static void addresses(StringBuilder source, String name, List<Address> addresses) {
        if (!addresses.isEmpty()) {
            line(source, name, String.join(", ", Answering.headers(addresses)));
        }
    }

    private static void line(StringBuilder source, String name, String value) {
        source.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]+", " "))
                .append("\r\n");
    }
}
