package dev.grindstone.chat.dms;

import dev.grindstone.chat.workspace.Avatar;
import java.util.List;

/**
 * A direct conversation in the list.
 *
 * @param faces of the others, at most two
 * @param isActive whether the other one is there; false in groups
 * @param preview the newest message; empty without any
 * @param when such as {@code 7:30 AM} or {@code Mar 3}
 * @param latest its ts; 0 without any
 */
record DirectRow(
        String key,
        String name,
        List<Avatar> faces,
        boolean isGroup,
        boolean isActive,
        String preview,
        String when,
        long latest,
        int unread) {}
