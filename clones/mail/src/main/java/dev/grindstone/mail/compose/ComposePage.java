package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being written, in a window of its own or below a conversation.
 *
 * @param kind {@code new}, {@code draft}, {@code reply}, {@code replyAll} or {@code forward}
 * @param draft hexadecimal id, empty before the first save
 * @param original the message it answers or forwards, or null
 * @param body what the writer sees in the editor, as HTML
 * @param quoted the history below it, held back until the writer asks for it; empty without one
 */
record ComposePage(
        String kind,
        boolean isInline,
        String draft,
        @Nullable Message original,
        String from,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String body,
        String quoted,
        List<Attachment> files) {

    ComposePage {
        body = ForeignImages.hide(body);
        quoted = ForeignImages.hide(quoted);
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

    /** The icon of its kind. */
    String icon() {
        return switch (kind) {
            case "forward" -> "forward";
            case "replyAll" -> "reply-all";
            default -> "reply";
        };
    }
}
