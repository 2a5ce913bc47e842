package dev.grindstone.chat.toolbar;

/**
 * What the menu of a message offers.
 *
 * @param isAnswered whether it has or is part of a thread
 * @param follows whether the viewer follows that thread
 * @param mayPin whether the viewer is in the conversation
 * @param apps which message it is of, where apps have shortcuts for messages; otherwise empty
 */
record Menu(
        String channel,
        String ts,
        boolean isMine,
        boolean mayDelete,
        boolean isAnswered,
        boolean follows,
        boolean isPinned,
        boolean mayPin,
        boolean isChannel,
        String apps) {}
