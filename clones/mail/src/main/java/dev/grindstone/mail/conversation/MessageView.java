package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One message of a conversation as it is shown.
 *
 * @param decimal the id in {@code #msg-f:…}
 * @param hex the same id as APIs write it, also the one that actions name
 * @param recipients who the line "to …" names, the reader as "me"
 * @param date with the time that has passed since; {@code brief} without, {@code full} for the tooltip
 * @param body what it says
 * @param notice what the reader is warned of, and why
 * @param unsubscribe where the sender's own link leads that ends the mails of a list
 * @param zipUrl all its files in one
 * @param replyAll whether answering everybody differs from answering the sender
 * @param replyAllFirst whether the arrow of the message answers everybody
 * @param brand what the product is called
 * @param cards what else is made of it, such as an invitation; HTML
 * @param below what stands below it, such as reactions; HTML
 */
record MessageView(
        String decimal,
        String hex,
        Address from,
        String sentBy,
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
        boolean isSpam,
        String snippet,
        MessageBody body,
        Optional<Notice> notice,
        Optional<String> unsubscribe,
        List<FileView> files,
        String zipUrl,
        boolean replyAll,
        boolean isOwn,
        boolean replyAllFirst,
        String brand,
        String cards,
        String below) {

    /** A recipient with the name used in a line of names. */
    record Named(String label, String email) {}

    /** One line of the details. */
    record Detail(String name, String value) {}

    /** An attachment as a card: where it is, and which icon stands for its type. */
    record FileView(
            int number,
            String name,
            String type,
            String size,
            String icon,
            String kind,
            String url,
            String downloadUrl,
            String cardUrl,
            boolean isImage) {
        /** The form in which scripts find a file's address: {@code type:name:url}. */
        String dragged() {
            return type + ":" + name.replace(':', '_') + ":" + downloadUrl;
        }

        /** Whether its first page can be drawn. */
        boolean isPdf() {
            return "PDF".equals(kind);
        }
    }

    String starLabel() {
        return isStarred ? "Starred" : "Not starred";
    }

    /** The count line above the cards. */
    String fileCount() {
        return files.size() == 1 ? " Attachment" : " Attachments";
    }

    /** The list of filters, opened with this sender. */
    String filterRoute() {
        return "create-filter/from=" + from.email().toLowerCase(Locale.ROOT);
    }
}
