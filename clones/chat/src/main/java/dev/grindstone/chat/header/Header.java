package dev.grindstone.chat.header;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.workspace.Avatar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a conversation shows.
 *
 * @param title of the window
 * @param latest the ts of the newest message; 0 without any
 * @param faces of the first members
 * @param other the picture of the other one in a direct conversation of two
 * @param handle of the other one in a direct conversation of two; empty elsewhere
 * @param app the id of the app whose bot the other one is and which has a home tab; empty otherwise
 * @param tab which is open; empty for the messages
 */
record Header(
        Conversation conversation,
        String name,
        String title,
        boolean isMember,
        boolean isStarred,
        boolean isMuted,
        boolean isUnread,
        long latest,
        int members,
        List<Avatar> faces,
        @Nullable Avatar other,
        String handle,
        boolean isActive,
        String status,
        String statusText,
        String app,
        String team,
        String tab,
        boolean hasCanvas,
        List<Bookmark> bookmarks) {

    /** A link at the top, with the characters of its emoji. */
    record Bookmark(long id, String title, String link, String glyph) {}

    /** Whether a tab is the open one. */
    String on(String name) {
        return String.valueOf(tab.equals(name));
    }

    /** The address of a tab. */
    String at(String name) {
        return "/client/" + team + "/" + key() + (name.isEmpty() ? "" : "?tab=" + name);
    }

    String key() {
        return conversation.key();
    }

    boolean isChannel() {
        return conversation.isChannel();
    }

    String icon() {
        return conversation.kind() == Kind.PRIVATE ? "lock" : conversation.kind() == Kind.MPIM ? "users" : "hash";
    }

    /** How a search is narrowed to it. */
    String searchIn() {
        return "in:" + (isChannel() ? "#" + name : handle.isEmpty() ? key() : "@" + handle);
    }

    /** How the secondary view of one of its threads is called. */
    String threadLabel() {
        return isChannel() ? "Thread in channel " + name : "Thread in conversation with " + name;
    }

    String topic() {
        return conversation.topic().text();
    }
}
