package dev.grindstone.mail.message.mime;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the source of a message says, as the arguments of {@code mail.import}; what is too long for a mailbox is cut. */
public final class ImportArguments {
    /** The greatest message that is taken, files and all, as it travels. */
    public static final int MOST_BYTES = 35_882_577;

    /** How much the files of a message may weigh together. */
    public static final int MOST_FILE_BYTES = 25 * 1024 * 1024;

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final Instant EARLIEST = Instant.parse("1971-01-02T00:00:00Z");
    private static final Address NOBODY = new Address("", "unknown@sender.invalid");

    private ImportArguments() {}

    /** The arguments for a mailbox at an instant: a date that is missing, or lies after it, is that instant. */
    public static Map<String, Object> of(Incoming source, MessageQueries mailbox, Instant now) {
        Map<String, Object> args = new HashMap<>();
        Address from = source.from();
        args.put("from", (from == null || !fits(from) ? NOBODY : from).header());
        args.put("to", headers(source.to()));
        args.put("cc", headers(source.cc()));
        args.put("bcc", headers(source.bcc()));
        args.put("subject", source.subject());
        args.put("attachments", source.files());
        put(args, "text", cut(source.text()));
        put(args, "html", cut(source.html()));
        put(args, "message_id", id(source.messageId()));
        put(args, "list_id", id(source.listId()));
        Address answersTo = source.answersTo();
        put(
                args,
                "answers_to",
                answersTo == null || !answersTo.isValid() || !fits(answersTo) ? null : answersTo.header());
        Instant date = source.date();
        args.put("at", date == null || date.isBefore(EARLIEST) || date.isAfter(now) ? now : date);
        answered(source, mailbox).ifPresent(message -> args.put("reply_to", message.id()));
        return args;
    }

    /** The newest message of the mailbox that a source refers to, when the subject is the same. */
    public static Optional<Message> answered(Incoming source, MessageQueries mailbox) {
        return source.references().stream()
                .flatMap(id -> mailbox.findByMessageId(id).stream())
                .filter(one -> bare(one.subject()).equals(bare(source.subject())))
                .reduce((first, second) -> second);
    }

    private static String bare(String subject) {
        return subject.toLowerCase(Locale.ROOT)
                .replaceAll("^(?:\\s*(?:re|fwd?|aw|wg)\\s*:)+", "")
                .strip();
    }

    private static List<String> headers(List<Address> addresses) {
        return Answering.headers(
                addresses.stream().filter(ImportArguments::fits).toList());
    }

    private static boolean fits(Address address) {
        return address.email().length() <= LONGEST_NAME && address.name().length() <= LONGEST_NAME;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static @Nullable String id(@Nullable String id) {
        return id == null || id.length() > LONGEST_NAME ? null : id;
    }

    private static void put(Map<String, Object> args, String name, @Nullable String value) {
        if (value != null) {
            args.put(name, value);
        }
    }
}
