package dev.grindstone.mail.list;

import java.time.Instant;

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
        boolean isImportant) {

    boolean isDraft() {
        return kind.equals("draft");
    }
}
