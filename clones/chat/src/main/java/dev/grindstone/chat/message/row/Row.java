package dev.grindstone.chat.message.row;

import dev.grindstone.chat.message.file.FileCard;
import dev.grindstone.chat.workspace.Avatar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a list.
 *
 * @param author who wrote it, and how that is shown
 * @param label {@code Today at 2:02:38 PM}
 * @param body HTML
 * @param looks what sets it apart
 * @param thread of what it is a reply, or what replies it has
 */
public record Row(
        String ts,
        String channel,
        Author author,
        String time,
        String bare,
        String label,
        String link,
        String body,
        Looks looks,
        Place thread,
        List<Pill> pills,
        String pinned,
        List<FileCard> files) {
    public Row {
        pills = List.copyOf(pills);
        files = List.copyOf(files);
    }

    /** The same with another body. */
    public Row withBody(String html) {
        return new Row(ts, channel, author, time, bare, label, link, html, looks, thread, pills, pinned, files);
    }

    /**
     * Who wrote it.
     *
     * @param status HTML of the emoji of what they are up to; empty for none
     */
    public record Author(
            String key, String name, @Nullable Avatar face, boolean isBot, String status, String statusText) {}

    /**
     * What sets a message apart.
     *
     * @param kind empty for what people write; else {@code system}, {@code tombstone}, {@code ephemeral} or {@code me}
     * @param isGrouped whether it follows a message of the same author and shows no head
     * @param isMine whether the viewer wrote it
     * @param attachments HTML
     */
    public record Looks(
            String kind,
            boolean isGrouped,
            boolean isEdited,
            boolean isMine,
            boolean isSaved,
            boolean isPinned,
            String attachments) {}

    /**
     * Its place among threads.
     *
     * @param root ts of the message it answers, or its own when it has replies; null for neither
     * @param broadcast of a reply that is in the channel, too: the beginning of what it answers
     * @param last {@code Last reply 2 hours ago}
     */
    public record Place(
            @Nullable String root,
            @Nullable String broadcast,
            int replies,
            String lastTs,
            String last,
            List<Avatar> faces,
            boolean isFollowed) {
        public Place {
            faces = List.copyOf(faces);
        }

        /** {@code 2 replies}. */
        public String count() {
            return replies == 1 ? "1 reply" : replies + " replies";
        }
    }

    /**
     * A reaction.
     *
     * @param picture HTML
     * @param who {@code Omar and you reacted with :tada:}
     */
    public record Pill(String name, String picture, int count, boolean isMine, String who) {
        /** {@code 1 reaction, react with thumbsup emoji}. */
        public String label() {
            String words = name.equals("+1") ? "thumbsup" : name.equals("-1") ? "thumbsdown" : name.replace('_', ' ');
            return count + (count == 1 ? " reaction, " : " reactions, ") + "react with " + words + " emoji";
        }
    }

    /** Whether it was made by the workspace, not written. */
    public boolean isSystem() {
        return looks.kind().equals("system");
    }

    /** Whether only a trace of it is left. */
    public boolean isTombstone() {
        return looks.kind().equals("tombstone");
    }

    /** Whether only the viewer sees it. */
    public boolean isEphemeral() {
        return looks.kind().equals("ephemeral");
    }
}
