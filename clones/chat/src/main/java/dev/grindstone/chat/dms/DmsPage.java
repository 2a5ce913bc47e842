package dev.grindstone.chat.dms;

import dev.grindstone.chat.workspace.Avatar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The direct conversations, the liveliest first.
 *
 * @param title of the window
 * @param onlyUnread whether read ones are left out
 */
record DmsPage(String title, String path, boolean onlyUnread, List<Entry> entries) {

    /**
     * One of them.
     *
     * @param time of the newest message; empty without any
     * @param people how many others are in a group
     */
    record Entry(
            String key,
            String name,
            String path,
            @Nullable Avatar avatar,
            boolean isActive,
            int people,
            String preview,
            String time,
            int unread) {}

    /** The address of the other choice. */
    String toggled() {
        return onlyUnread ? path : path + "?unread=1";
    }
}
