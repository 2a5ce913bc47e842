package dev.grindstone.mail.message.mime;

import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A message in the form in which it travels between servers (RFC 822 and MIME); the same message, the same bytes. */
public final class Source {
    private static final int SHOWN_FILE_BYTES = 570;

    private final MessageQueries mailbox;
    private final long messageId;
    private final boolean whole;
    private final StringBuilder source = new StringBuilder();

    private Source(MessageQueries mailbox, long messageId, boolean whole) {
        this.mailbox = mailbox;
        this.messageId = messageId;
        this.whole = whole;
    }

    /** What the message is called as a file. */
    public static String fileName(Message message) {
        String name = message.subject().replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        return (name.isEmpty() ? "message" : name) + ".eml";
    }

    /** The source of a message of the mailbox: pure ASCII. */
    public static byte[] of(MessageQueries mailbox, Message message) {
        return text(mailbox, message, true).getBytes(StandardCharsets.US_ASCII);
    }

    /** The sources of many messages of the mailbox, by id: as many queries as for one. */
    public static Map<Long, byte[]> ofAll(MessageQueries mailbox, List<Message> messages) {
        List<Long> ids = messages.stream().map(Message::id).toList();
        Map<Long, List<Attachment>> files =
                mailbox.attachments(ids).stream().collect(Collectors.groupingBy(Attachment::messageId));
        List<Long> answers = messages.stream()
                .filter(message -> message.inReplyTo() != null)
                .map(Message::threadId)
                .distinct()
                .toList();
        Map<Long, List<Message>> threads = answers.isEmpty()
                ? Map.of()
                : mailbox.threads(answers).stream().collect(Collectors.groupingBy(Message::threadId));
        Map<Long, byte[]> sources = new HashMap<>();
        for (Message message : messages) {
            Source source = new Source(mailbox, message.id(), true);
            source.write(Structure.of(
                    message,
                    files.getOrDefault(message.id(), List.of()),
                    Structure.references(message, threads.getOrDefault(message.threadId(), List.of()))));
            sources.put(message.id(), source.source.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return sources;
    }

    /** The source for a page: of each file only the beginning. */
    public static String shown(MessageQueries mailbox, Message message) {
        return text(mailbox, message, false);
    }

    /** The tree of a message of the mailbox. */
    public static Part structure(MessageQueries mailbox, Message message) {
        List<Message> thread = message.inReplyTo() == null ? List.of() : mailbox.thread(message.threadId());
        return Structure.of(message, mailbox.attachments(List.of(message.id())), Structure.references(message, thread));
    }

    private static String text(MessageQueries mailbox, Message message, boolean whole) {
        Source source = new Source(mailbox, message.id(), whole);
        source.write(structure(mailbox, message));
        return source.source.toString();
    }

    private void write(Part part) {
        part.headers().forEach(header -> source.append(HeaderText.line(header)).append("\r\n"));
        source.append("\r\n");
        String text = part.text();
        Attachment file = part.file();
        if (text != null) {
            source.append(PartText.encoded(text));
        } else if (file != null) {
            writeFile(mailbox.content(file.id()));
        } else {
            for (Part child : part.parts()) {
                source.append("--").append(part.boundary(messageId)).append("\r\n");
                write(child);
                source.append("\r\n");
            }
            source.append("--").append(part.boundary(messageId)).append("--\r\n");
        }
    }

    private void writeFile(byte[] content) {
        boolean cut = !whole && content.length > SHOWN_FILE_BYTES;
        byte[] written = cut ? Arrays.copyOf(content, SHOWN_FILE_BYTES) : content;
        source.append(Base64.getMimeEncoder().encodeToString(written)).append("\r\n");
        if (cut) {
            source.append("[").append(content.length - SHOWN_FILE_BYTES).append(" more bytes]\r\n");
        }
    }
}
