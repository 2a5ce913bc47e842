package dev.grindstone.chat.pane;

import dev.grindstone.chat.conversation.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its list and its composer.
 *
 * @param name a channel's bare name, or the names of the others
 * @param unread the ts after which everything is unread, as text
 * @param banner what is new since when; null for nothing
 * @param around ts of the message to show; empty for the newest
 * @param composer HTML; empty for those who cannot post
 * @param media {@code shown} or {@code collapsed}
 */
record Pane(
        Conversation conversation,
        String name,
        boolean isMember,
        Items items,
        String unread,
        @Nullable Banner banner,
        String around,
        String composer,
        String media) {

    /** What is new since when. */
    record Banner(int count, String since) {
        String text() {
            return count + (count == 1 ? " new message" : " new messages") + " since " + since;
        }
    }

    /** What the list is called: {@code general (channel)}. */
    String listName() {
        return name + (conversation.isChannel() ? " (channel)" : " (direct message)");
    }
}
