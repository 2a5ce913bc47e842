package dev.grindstone.mail.conversation;

import dev.grindstone.mail.mailbox.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is shown.
 *
 * @param list the route it was opened from, such as {@code inbox} or {@code label/Travel}
 * @param backLabel names the way back, such as "Back to Inbox"
 * @param waiting what the conversation waits for
 * @param folded how many messages wait behind "N older messages"
 * @param position in that list; null when it is not there any more
 */
record ConversationPage(
        String account,
        String brand,
        String list,
        String listUrl,
        String backLabel,
        String decimal,
        String hex,
        String subject,
        List<Chip> labels,
        Waiting waiting,
        List<MessageView> messages,
        int folded,
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
