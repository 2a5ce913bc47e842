package dev.grindstone.chat.message;

import dev.grindstone.chat.workspace.Ts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is stored.
 *
 * @param ts its time and its id in the conversation, in microseconds
 * @param subtype as in the API; null for what people write
 * @param text mrkdwn
 * @param blocks JSON as in the API; null when they follow from the text
 * @param threadId number of the message it answers
 * @param username what a bot's post goes by; null for the bot's own name
 * @param ephemeralFor the only member who sees it
 */
public record Message(
        long id,
        long conversationId,
        long ts,
        long authorId,
        @Nullable String subtype,
        String text,
        @Nullable String blocks,
        @Nullable String attachments,
        @Nullable String metadata,
        @Nullable Long threadId,
        boolean isBroadcast,
        @Nullable Instant editedAt,
        @Nullable String username,
        @Nullable String icon,
        @Nullable Long ephemeralFor) {

    /** The ts as pages and API show it. */
    public String key() {
        return Ts.text(ts);
    }

    /** When it was written. */
    public Instant at() {
        return Ts.instant(ts);
    }

    /** Whether only a trace of it is left, above its replies. */
    public boolean isTombstone() {
        return "tombstone".equals(subtype);
    }

    /** What clients call a message of their own before they know its ts; follows from its number. */
    public String clientKey() {
        long high = ((id * 0x9E3779B97F4A7C15L) & ~0xF000L) | 0x4000L;
        long low = ((id * 0xBF58476D1CE4E5B9L) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
