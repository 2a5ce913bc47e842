package dev.grindstone.chat.composer;

import org.jspecify.annotations.Nullable;

/**
 * A field to write a message in.
 *
 * @param mode {@code message}, {@code thread} or {@code edit}
 * @param ts of the thread's root, or of the message that is edited; null for a new message
 * @param label the accessible name
 * @param also the channel that a reply may be sent to, too, with its sign; empty for none
 * @param html what the editor starts with
 * @param chips HTML of the files that go with it
 */
record Composer(
        String mode,
        String team,
        String channel,
        @Nullable String ts,
        String label,
        String placeholder,
        String also,
        String html,
        String chips) {

    /** As scripts tell the list's from the thread's. */
    String context() {
        return mode.equals("thread") ? "threads-flexpane" : "message-pane";
    }

    /** Whether it changes a message that is there. */
    boolean isEdit() {
        return mode.equals("edit");
    }
}
