package dev.grindstone.mail.api.message;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.mime.Incoming;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts finished messages into the mailbox: inserted just as they are, or imported as if they had been delivered. */
final class Deposit {
    private static final Instant EARLIEST = Instant.parse("1971-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_ID = 200;

    private Deposit() {}

    /** Puts the message of a request into the mailbox; the result is its id. */
    static long put(Call call, boolean imported) {
        Fields wish = call.json();
        Letter letter = Letter.of(call, wish);
        List<String> labels = wish.texts("labelIds");
        if (imported && !wish.has("labelIds")) {
            labels = List.of("INBOX", "UNREAD");
        }
        Incoming source = letter.source();
        Map<String, Object> args = new HashMap<>();
        Address self = new Address(call.person().name(), call.person().email());
        Address from = Objects.requireNonNullElse(source.from(), self);
        args.put("from", from.header());
        args.put("to", Answering.headers(source.to()));
        args.put("cc", Answering.headers(source.cc()));
        args.put("bcc", Answering.headers(source.bcc()));
        args.put("subject", source.subject());
        args.put("attachments", source.files());
        put(args, "text", source.text());
        put(args, "html", source.html());
        put(args, "message_id", fitting(source.messageId()));
        put(args, "list_id", fitting(source.listId()));
        args.put("at", date(call, source, imported ? "dateHeader" : "receivedTime"));
        args.put("kind", labels.contains("SENT") ? "sent" : labels.contains("DRAFT") ? "draft" : "received");
        args.put("folder", folder(labels));
        args.put("read", !labels.contains("UNREAD"));
        args.put("starred", labels.contains("STARRED"));
        args.put("important", labels.contains("IMPORTANT"));
        labels.stream().filter(LabelIds::isCategory).forEach(label -> args.put("category", LabelIds.category(label)));
        args.put(
                "labels",
                labels.stream()
                        .filter(label -> !LabelIds.SYSTEM.contains(label))
                        .map(label -> LabelIds.name(call, label))
                        .toList());
        letter.referred(call).ifPresent(answered -> args.put("reply_to", answered.id()));
        return (Long) Objects.requireNonNull(call.run("mail.import", args), "mail.import gives an id");
    }

    private static void put(Map<String, Object> args, String name, @Nullable String value) {
        if (value != null) {
            args.put(name, value);
        }
    }

    private static @Nullable String fitting(@Nullable String id) {
        return id == null || id.length() > LONGEST_ID ? null : id;
    }

    private static Instant date(Call call, Incoming source, String usual) {
        String wanted = call.parameter("internalDateSource", usual);
        if (!wanted.equals("dateHeader") && !wanted.equals("receivedTime")) {
            throw Problem.invalid("Invalid value at 'internal_date_source', \"" + wanted + "\"");
        }
        Instant date = source.date();
        boolean usable = date != null && date.isAfter(EARLIEST) && date.isBefore(LATEST);
        return usable && wanted.equals("dateHeader")
                ? Objects.requireNonNull(date)
                : call.world().now();
    }

    private static String folder(List<String> labels) {
        if (labels.contains("TRASH")) {
            return "trash";
        }
        if (labels.contains("SPAM")) {
            return "spam";
        }
        return labels.contains("INBOX") && !labels.contains("DRAFT") ? "inbox" : "archive";
    }
}
