package dev.grindstone.chat.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its members has it.
 *
 * @param lastRead the ts up to which everything is read
 * @param notice {@code default}, {@code all}, {@code mentions} or {@code nothing}
 * @param isOpen whether a direct conversation is in the side bar
 */
public record Membership(
        long conversationId,
        long memberId,
        Instant joinedAt,
        long lastRead,
        boolean isMuted,
        boolean isStarred,
        @Nullable Long sectionId,
        String notice,
        boolean isOpen) {}
