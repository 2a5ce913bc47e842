package dev.grindstone.chat.switcher;

import dev.grindstone.chat.workspace.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * Where the dialog can lead.
 *
 * @param label its accessible name, such as {@code Alice, Direct Message}
 * @param more what tells it from others of the same name
 * @param icon a lucide name, when there is no picture
 * @param path where it is; empty for somebody with whom there is no open conversation
 * @param user whom to open a conversation with; empty for a conversation
 */
record Suggestion(
        String label,
        String name,
        String more,
        String icon,
        @Nullable Avatar avatar,
        boolean isActive,
        boolean isUnread,
        String path,
        String user) {}
