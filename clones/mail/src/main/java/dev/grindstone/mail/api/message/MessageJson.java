package dev.grindstone.mail.api.message;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Ids;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Snippet;
import dev.grindstone.mail.message.mime.Part;
import dev.grindstone.mail.message.mime.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as the API shows them. */
final class MessageJson {
    private static final long HEAD_BYTES = 600;

    private final Call call;
    private final MessageQueries mailbox;
    private final Positions positions;

    MessageJson(Call call) {
        this.call = call;
        this.mailbox = call.mailbox();
        this.positions = Positions.of(call.world());
    }

    /** What answers that only name messages say. */
    static Map<String, Object> named(Call call, Message message) {
        return Call.object(
                "id", Ids.of(message.id()),
                "threadId", Ids.of(message.threadId()),
                "labelIds", labels(call, message));
    }

    /** The ids of a message's labels. */
    static List<String> labels(Call call, Message message) {
        List<String> ids = new ArrayList<>(LabelIds.system(columns(message)));
        ids.addAll(LabelIds.onMessages(call, List.of(message.id())).getOrDefault(message.id(), List.of()));
        return ids;
    }

    private static Map<String, String> columns(Message message) {
        Map<String, String> row = new HashMap<>();
        row.put("kind", message.kind());
        row.put("folder", message.folder());
        row.put("category", message.category());
        row.put("is_read", String.valueOf(message.isRead()));
        row.put("is_starred", String.valueOf(message.isStarred()));
        row.put("is_important", String.valueOf(message.isImportant()));
        return row;
    }

    /** A message with as much as the format wants. */
    Map<String, Object> of(Message kept, Format format) {
        Message message = kept.linked(call.origins());
        boolean raw = format.name().equals("raw");
        List<String> labels = labels(call, message);
        return Call.object(
                "id", Ids.of(message.id()),
                "threadId", Ids.of(message.threadId()),
                "labelIds", labels.isEmpty() ? null : labels,
                "snippet", snippet(message),
                "payload", raw || format.name().equals("minimal") ? null : payload(message, format),
                "sizeEstimate", size(message),
                "historyId", historyId(message.id()),
                "internalDate", String.valueOf(message.sentAt().toEpochMilli()),
                "raw", raw ? Base64.getUrlEncoder().encodeToString(Source.of(mailbox, message)) : null);
    }

    /** The position at which a message changed last. */
    String historyId(long messageId) {
        return String.valueOf(positions.ofMessage(messageId));
    }

    /** The newest position at which one of the messages changed. */
    String historyId(List<Long> messageIds) {
        return String.valueOf(
                messageIds.stream().mapToLong(positions::ofMessage).max().orElse(Positions.FIRST));
    }

    /** The first words, as HTML. */
    static String snippet(Message message) {
        return BodyText.escape(Snippet.of(message.text()));
    }

    private long size(Message message) {
        String html = message.html();
        long files = mailbox.attachments(List.of(message.id())).stream()
                .mapToLong(file -> file.sizeBytes() * 4 / 3)
                .sum();
        return HEAD_BYTES + message.text().length() + (html == null ? 0 : html.length()) + files;
    }

    private Map<String, Object> payload(Message message, Format format) {
        Part root = Source.structure(mailbox, message);
        boolean whole = format.name().equals("full");
        return part(root, whole, format);
    }

    private static Map<String, Object> part(Part part, boolean whole, Format format) {
        List<Map<String, Object>> headers = part.headers().stream()
                .filter(header -> format.wants(header.name()))
                .map(header -> Call.object("name", header.name(), "value", header.value()))
                .toList();
        List<Map<String, Object>> below =
                part.parts().stream().map(child -> part(child, whole, format)).toList();
        return Call.object(
                "partId", whole ? part.id() : null,
                "mimeType", part.mimeType(),
                "filename", whole ? part.filename() : null,
                "headers", headers,
                "body", whole ? body(part) : null,
                "parts", !whole || below.isEmpty() ? null : below);
    }

    private static Map<String, Object> body(Part part) {
        @Nullable Attachment file = part.file();
        if (file != null) {
            return Call.object("attachmentId", Ids.of(file.id()), "size", file.sizeBytes());
        }
        @Nullable String text = part.text();
        if (text == null) {
            return Call.object("size", 0);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Call.object("size", bytes.length, "data", Base64.getUrlEncoder().encodeToString(bytes));
    }
}
