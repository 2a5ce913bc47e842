package dev.grindstone.mail.compose;

import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is being written, in a window of its own or below a conversation.
 *
 * @param kind {@code new}, {@code draft}, {@code reply}, {@code replyAll} or {@code forward}
 * @param draft hexadecimal id, empty before the first save
 * @param original the message it answers or forwards, or null
 * @param senders from which addresses it may be written
 * @param body what the writer sees in the editor, as HTML
 * @param quoted the history below it, held back until the writer asks for it; empty without one
 * @param version of the draft, see {@link Saved}; empty before the first save
 * @param chosen how its writer likes windows
 */
record ComposePage(
        String kind,
        boolean isInline,
        String draft,
        @Nullable Message original,
        Senders senders,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String body,
        String quoted,
        String version,
        FilesPage files,
        Preferences chosen) {

    ComposePage {
        body = Pictures.show(body, files.files());
        quoted = Pictures.show(quoted, files.files());
    }

    /** A text that formats nothing by itself: the beginning of what is written from nothing. */
    static ComposePage blank(
            Senders senders,
            List<Address> to,
            List<Address> cc,
            List<Address> bcc,
            String subject,
            String body,
            Preferences chosen) {
        FilesPage none = new FilesPage(List.of(), "");
        return new ComposePage("new", false, "", null, senders, to, cc, bcc, subject, body, "", "", none, chosen);
    }

    /** The address that it is written from. */
    Address from() {
        return senders.now().address();
    }

    /** What the window is called until it has a subject. */
    String title() {
        return subject.isBlank() ? "New Message" : subject;
    }

    /** The accessible name of the window. */
    String name() {
        return "Compose: " + title();
    }

    /** The answered message's id for the form, empty without one. */
    String replyTo() {
        return original == null ? "" : ThreadToken.hex(original.id());
    }

    /** The draft as addresses name it; empty before the first save. */
    String token() {
        return ThreadToken.parse(draft).stream()
                .mapToObj(ThreadToken::of)
                .findFirst()
                .orElse("");
    }

    /** The conversation it answers, in hexadecimal; empty without one. */
    String thread() {
        return original == null ? "" : ThreadToken.hex(original.threadId());
    }

    /** The conversation it answers, as addresses name it; empty without one. */
    String threadToken() {
        return original == null ? "" : ThreadToken.of(original.threadId());
    }

    /** Whether an answer to everybody differs from an answer. */
    boolean isToMany() {
        return original != null && original.recipients().count() > 1;
    }

    /** Whether some address of it can be seen without opening the fields. */
    boolean hasRecipients() {
        return !to.isEmpty() || !cc.isEmpty() || !bcc.isEmpty();
    }

    /** Everybody it goes to, in the order of the fields. */
    List<Address> everybody() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).toList();
    }

    /** The message whose files go along when the draft is saved first; empty without one. */
    String filesOf() {
        return "forward".equals(kind) ? replyTo() : "";
    }

    /** Whether it can be sent and its conversation archived at once. */
    boolean isArchivable() {
        return chosen.sendArchive() && original != null && !"forward".equals(kind);
    }

    /** The icon of its kind. */
    String icon() {
        return switch (kind) {
            case "forward" -> "forward";
            case "replyAll" -> "reply-all";
            default -> "reply";
        };
    }
}
