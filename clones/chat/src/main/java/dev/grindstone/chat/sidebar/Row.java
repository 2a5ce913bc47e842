package dev.grindstone.chat.sidebar;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.workspace.Avatar;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the side bar.
 *
 * @param badge how many messages ask for the member; 0 for no badge
 * @param people how many others are in a group
 * @param avatar of the other one; null in channels and groups
 */
record Row(
        Conversation conversation,
        String name,
        String section,
        boolean isUnread,
        int badge,
        boolean isMuted,
        boolean isStarred,
        boolean isSelected,
        boolean isYou,
        boolean isActive,
        boolean isSnoozing,
        boolean hasDraft,
        int people,
        @Nullable Avatar avatar,
        String status) {

    String key() {
        return conversation.key();
    }

    boolean isDirect() {
        return !conversation.isChannel();
    }

    String type() {
        return conversation.kind().key();
    }

    /** The name as it ends a {@code data-qa}. */
    String slug() {
        return isDirect()
                ? name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "")
                : name;
    }

    /** The classes of the row, of which scripts read what it is like. */
    String classes() {
        return "p-channel_sidebar__channel"
                + (conversation.kind() == Kind.IM ? " p-channel_sidebar__channel--im" : "")
                + (isUnread ? " p-channel_sidebar__channel--unread" : "")
                + (isMuted ? " p-channel_sidebar__channel--muted" : "")
                + (isSelected ? " p-channel_sidebar__channel--selected" : "");
    }

    String icon() {
        return hasDraft && !isSelected ? "pencil" : conversation.kind() == Kind.PRIVATE ? "lock" : "hash";
    }

    /** Whether it stays in sight when its section is closed. */
    boolean isUrgent() {
        return isUnread || isSelected;
    }
}
