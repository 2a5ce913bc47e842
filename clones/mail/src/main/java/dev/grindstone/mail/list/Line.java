package dev.grindstone.mail.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a row needs of one message. */
record Line(
        long id,
        long threadId,
        String kind,
        String folder,
        String fromName,
        String fromEmail,
        String subject,
        String snippet,
        Instant sentAt,
        boolean isRead,
        boolean isStarred,
        boolean isImportant,
        @Nullable Instant snoozedUntil,
        @Nullable Instant returnedAt,
        boolean isMuted,
        @Nullable String offer) {

    boolean isDraft() {
        return kind.equals("draft");
    }

    /** Whether it is going to be sent later. */
    boolean isPending() {
        return kind.equals("scheduled");
    }

    /** Whether the owner wrote and finished it. */
    boolean isOwn() {
        return isPending() || kind.equals("sent");
    }
}
