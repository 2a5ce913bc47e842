package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.Address;
import java.util.List;

/**
 * One message of a conversation as it is shown.
 *
 * @param decimal the id in {@code #msg-f:…}
 * @param hex the same id as APIs write it, also the one that actions name
 * @param recipients who the line "to …" names, the reader as "me"
 * @param date with the time that has passed since; {@code brief} without, {@code full} for the tooltip
 * @param replyAll whether answering everybody differs from answering the sender
 * @param replyAllFirst whether the arrow of the message answers everybody
 */
record MessageView(
        String decimal,
        String hex,
        Address from,
        Face face,
        List<Named> recipients,
        List<Detail> details,
        String date,
        String brief,
        String full,
        boolean isStarred,
        boolean isExpanded,
        boolean isDraft,
        boolean isFolded,
        String snippet,
        String body,
        int hiddenImages,
        List<FileView> files,
        boolean replyAll,
        boolean isOwn,
        boolean replyAllFirst) {

    /** A recipient with the name used in a line of names. */
    record Named(String label, String email) {}

    /** One line of the details. */
    record Detail(String name, String value) {}

    /** An attachment as a card: where it is, and which icon stands for its type. */
    record FileView(
            String name, String size, String icon, String kind, String url, String downloadUrl, boolean isImage) {}

    String starLabel() {
        return isStarred ? "Starred" : "Not starred";
    }

    /** The count line above the cards. */
    String fileCount() {
        return files.size() == 1 ? " Attachment" : " Attachments";
    }
}
