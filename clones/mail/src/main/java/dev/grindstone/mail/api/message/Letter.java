package dev.grindstone.mail.api.message;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Content;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Ids;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Answering;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.mime.Incoming;
import dev.grindstone.mail.message.mime.MimeReader;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that a program brings, read and made ready for a command.
 *
 * @param source what its source says
 * @param answered the message of the mailbox it continues the conversation of
 */
record Letter(Incoming source, Optional<Message> answered) {
    private static final int MOST_FILE_BYTES = 25 * 1024 * 1024;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 200;

    /** The message of a request: what was uploaded, or the field {@code raw} of a message. */
    static Letter of(Call call, Fields message) {
        Incoming source = MimeReader.read(bytes(call, message));
        if (source.fileBytes() > MOST_FILE_BYTES) {
            throw Problem.tooLarge("Attachments are " + source.fileBytes() + " bytes, but a message takes at most "
                    + MOST_FILE_BYTES + ": send fewer or smaller files");
        }
        Address from = source.from();
        check("From", from == null ? List.of() : List.of(from));
        check("To", source.to());
        check("Cc", source.cc());
        check("Bcc", source.bcc());
        if (length(source.text()) > LONGEST_TEXT || length(source.html()) > LONGEST_TEXT) {
            throw Problem.tooLarge("The text is longer than " + LONGEST_TEXT + " characters: send it as a file");
        }
        return new Letter(source, thread(call, message, source));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void check(String header, List<Address> addresses) {
        if (addresses.stream()
                .anyMatch(
                        one -> one.email().length() > LONGEST_NAME || one.name().length() > LONGEST_NAME)) {
            throw Problem.invalid("Invalid " + header + " header");
        }
    }

    private static byte[] bytes(Call call, Fields message) {
        Content media = call.media();
        if (media != null) {
            return media.bytes();
        }
        String raw = message.text("raw");
        if (raw == null || raw.isEmpty()) {
            throw Problem.invalid(
                    "'raw' RFC822 payload message string or uploading message via /upload/* URL required");
        }
        String base64 = raw.replace('+', '-')
                .replace('/', '_')
                .replaceAll("[\\r\\n]", "")
                .replaceAll("=+$", "");
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed for \""
                    + raw.substring(0, Math.min(40, raw.length())) + "\"");
        }
    }

    /** A conversation goes on when it is named, the subject is the same, and what is referred to lies in it. */
    private static Optional<Message> thread(Call call, Fields message, Incoming source) {
        String threadId = message.text("threadId");
        if (threadId == null || threadId.isEmpty()) {
            return Optional.empty();
        }
        List<Message> thread = call.mailbox().thread(Ids.parse(threadId));
        if (thread.isEmpty()) {
            throw Problem.notFound();
        }
        if (!bare(thread.get(0).subject()).equals(bare(source.subject()))) {
            return Optional.empty();
        }
        List<String> references = source.references();
        return thread.stream()
                .filter(one -> !one.isDraft() && (references.isEmpty() || references.contains(one.messageId())))
                .reduce((first, second) -> second);
    }

    /** The newest message of the mailbox that the source refers to, when the subject is the same. */
    Optional<Message> referred(Call call) {
        return answered.or(() -> source.references().stream()
                .flatMap(id -> call.mailbox().findByMessageId(id).stream())
                .filter(one -> bare(one.subject()).equals(bare(source.subject())))
                .reduce((first, second) -> second));
    }

    private static String bare(String subject) {
        return subject.toLowerCase(Locale.ROOT)
                .replaceAll("^(?:\\s*(?:re|fwd?|aw|wg)\\s*:)+", "")
                .strip();
    }

    /** Refuses a letter that cannot leave. */
    void checkRecipients() {
        if (source.to().isEmpty() && source.cc().isEmpty() && source.bcc().isEmpty()) {
            throw Problem.invalid("Recipient address required");
        }
        Map.of("To", source.to(), "Cc", source.cc(), "Bcc", source.bcc()).forEach((header, addresses) -> {
            if (!addresses.stream().allMatch(Address::isValid)) {
                throw Problem.invalid("Invalid " + header + " header");
            }
        });
    }

    /** The words, recipients and files, as the commands of writing take them. */
    Map<String, Object> arguments() {
        Map<String, Object> args = new HashMap<>();
        args.put("to", Answering.headers(source.to()));
        args.put("cc", Answering.headers(source.cc()));
        args.put("bcc", Answering.headers(source.bcc()));
        args.put("subject", source.subject());
        args.put("attachments", source.files());
        Address from = source.from();
        if (from != null) {
            args.put("from", from.email());
        }
        String html = source.html();
        if (html != null) {
            args.put("html", html);
        } else {
            args.put("text", String.valueOf(source.text()));
            args.put("plain", true);
        }
        answered.ifPresent(message -> args.put("reply_to", Ids.of(message.id())));
        return args;
    }
}
