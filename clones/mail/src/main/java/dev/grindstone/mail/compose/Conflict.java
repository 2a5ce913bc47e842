package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import java.util.Optional;

/**
 * Why a window must not write on its draft any more.
 *
 * @param kind {@code changed}, {@code sent} or {@code gone}
 */
record Conflict(String kind, String text) {

    /** What happened to a draft since a window knew that version of it; an empty version is not compared. */
    static Optional<Conflict> with(MessageQueries mailbox, String draft, String version) {
        Optional<Message> found = ThreadToken.parse(draft).stream()
                .mapToObj(mailbox::find)
                .flatMap(Optional::stream)
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new Conflict(
                    "gone", "This draft was discarded somewhere else. What you wrote is only in this window now."));
        }
        if (!found.get().isDraft()) {
            return Optional.of(new Conflict(
                    "sent", "This message was sent somewhere else. What you wrote since is only in this window now."));
        }
        if (!version.isEmpty() && !version.equals(Saved.version(found.get()))) {
            return Optional.of(new Conflict(
                    "changed",
                    "This draft was changed somewhere else. Your changes are not saved, so that neither is lost."));
        }
        return Optional.empty();
    }
}
