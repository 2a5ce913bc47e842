package dev.grindstone.mail.conversation;

import dev.grindstone.mail.mailbox.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is shown.
 *
 * @param list the route it was opened from, such as {@code inbox} or {@code label/Travel}
 * @param windowUrl the same conversation as a page of its own
 * @param backLabel names the way back, such as "Back to Inbox"
 * @param waiting what the conversation waits for
 * @param folded how many messages wait behind "N older messages"
 * @param shortAnswers offered below the last message
 * @param position in that list; null when it is not there any more
 */
record ConversationPage(
        String account,
        String brand,
        String list,
        String listUrl,
        String windowUrl,
        String backLabel,
        String decimal,
        String hex,
        String subject,
        List<Chip> labels,
        Waiting waiting,
        List<MessageView> messages,
        int folded,
        boolean isImportant,
        List<String> shortAnswers,
        @Nullable Position position) {

    /** A label on the conversation. */
    record Chip(String name, String color, String url) {}

    /** Whether it was opened from what was thrown out: spam or trash. */
    boolean isWaste() {
        return View.parse(list).isWaste();
    }

    /** Whether nothing is in it yet but what is going to be sent. */
    boolean isPending() {
        return messages.stream().allMatch(message -> waiting.isPending(message.hex()));
    }

    /** Whether a star is on any of its messages. */
    boolean isStarred() {
        return messages.stream().anyMatch(MessageView::isStarred);
    }

    /** Whether it lies among what is thrown out, so that other things can be done with it. */
    boolean isIn(String folder) {
        return list.equals(folder);
    }

    String title() {
        return subject + " - " + account + " - " + brand;
    }

    /** The message that the buttons below the conversation answer. */
    MessageView last() {
        return messages.stream()
                .filter(message -> !message.isDraft() && !waiting.isPending(message.hex()))
                .reduce((first, second) -> second)
                .orElse(messages.get(messages.size() - 1));
    }
}
