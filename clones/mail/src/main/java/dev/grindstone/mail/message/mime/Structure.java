package dev.grindstone.mail.message.mime;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.mime.Part.Header;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a message of a mailbox apart into the tree of parts that it travels as; the same message, the same tree. */
public final class Structure {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    private final Message message;

    private Structure(Message message) {
        this.message = message;
    }

    /**
     * The tree of a message.
     *
     * @param files what hangs on it, in order
     * @param references the message ids of what it answers, oldest first
     * @param answersTo where answers go when that is not the sender
     */
    public static Part of(
            Message message, List<Attachment> files, List<String> references, Optional<Address> answersTo) {
        Structure structure = new Structure(message);
        List<Header> head = structure.head(references, answersTo);
        String html = message.html();
        List<Attachment> inline = files.stream()
                .filter(file -> html != null && html.contains("cid:" + file.name()))
                .toList();
        List<Attachment> attached =
                files.stream().filter(file -> !inline.contains(file)).toList();
        if (attached.isEmpty()) {
            return structure.letter("", head, inline);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(structure.letter("0", List.of(), inline));
        attached.forEach(file -> parts.add(file(String.valueOf(parts.size()), file, "attachment")));
        return multipart("", "multipart/mixed", head, parts, message.id());
    }

    /** The message ids of what a message answers, oldest first; {@code thread} is its conversation. */
    public static List<String> references(Message message, List<Message> thread) {
        List<String> references = new ArrayList<>();
        Long next = message.inReplyTo();
        while (next != null && references.size() < thread.size()) {
            long wanted = next;
            Message answered = thread.stream()
                    .filter(other -> other.id() == wanted)
                    .min(Comparator.comparingLong(Message::id))
                    .orElse(null);
            if (answered == null) {
                break;
            }
            references.add(0, answered.messageId());
            next = answered.inReplyTo();
        }
        return List.copyOf(references);
    }

    private List<Header> head(List<String> references, Optional<Address> answersTo) {
        List<Header> head = new ArrayList<>();
        add(head, "MIME-Version", "1.0");
        add(head, "Date", DATE.format(message.sentAt()));
        if (!references.isEmpty()) {
            add(head, "References", String.join(" ", references));
            add(head, "In-Reply-To", references.get(references.size() - 1));
        }
        add(head, "Message-ID", message.messageId());
        add(head, "Subject", message.subject());
        add(head, "From", message.from().header());
        answersTo.ifPresent(address -> add(head, "Reply-To", address.header()));
        addresses(head, "To", message.to());
        addresses(head, "Cc", message.cc());
        addresses(head, "Bcc", message.bcc());
        String listId = message.listId();
        if (listId != null) {
            add(head, "List-Id", listId);
        }
        return head;
    }

    private static void addresses(List<Header> head, String name, List<Address> addresses) {
        if (!addresses.isEmpty()) {
            add(head, name, String.join(", ", Answering.headers(addresses)));
        }
    }

    private static void add(List<Header> head, String name, String value) {
        head.add(new Header(name, value.replaceAll("[\\r\\n]+", " ")));
    }

    /** The words, with the images that stand among them. */
    private Part letter(String id, List<Header> head, List<Attachment> inline) {
        if (inline.isEmpty()) {
            return words(id, head);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(words(below(id, 0), List.of()));
        inline.forEach(image -> parts.add(file(below(id, parts.size()), image, "inline")));
        return multipart(id, "multipart/related", head, parts, message.id());
    }

    private Part words(String id, List<Header> head) {
        String html = message.html();
        if (html == null) {
            return text(id, "text/plain", head, message.text());
        }
        return multipart(
                id,
                "multipart/alternative",
                head,
                List.of(
                        text(below(id, 0), "text/plain", List.of(), message.text()),
                        text(below(id, 1), "text/html", List.of(), html)),
                message.id());
    }

    private static Part text(String id, String type, List<Header> head, String text) {
        List<Header> headers = new ArrayList<>(head);
        add(headers, "Content-Type", type + "; charset=\"UTF-8\"");
        add(headers, "Content-Transfer-Encoding", PartText.encoding(text));
        return new Part(id, type, headers, PartText.lines(text), null, List.of());
    }

    private static Part file(String id, Attachment file, String disposition) {
        List<Header> headers = new ArrayList<>();
        String name = file.name().replace("\\", "\\\\").replace("\"", "\\\"");
        add(headers, "Content-Type", file.mediaType() + "; name=\"" + name + "\"");
        add(headers, "Content-Disposition", disposition + "; filename=\"" + name + "\"");
        add(headers, "Content-Transfer-Encoding", "base64");
        if (disposition.equals("inline")) {
            add(headers, "Content-ID", "<" + file.name() + ">");
        }
        return new Part(id, bare(file.mediaType()), headers, null, file, List.of());
    }

    private static Part multipart(String id, String type, List<Header> head, List<Part> parts, long messageId) {
        List<Header> headers = new ArrayList<>(head);
        Part part = new Part(id, type, headers, null, null, parts);
        add(headers, "Content-Type", type + "; boundary=\"" + part.boundary(messageId) + "\"");
        return new Part(id, type, headers, null, null, parts);
    }

    private static String below(@Nullable String id, int position) {
        return id == null || id.isEmpty() ? String.valueOf(position) : id + "." + position;
    }

    private static String bare(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
