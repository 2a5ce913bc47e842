package dev.grindstone.chat.message.row;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.message.Message;
import dev.grindstone.kit.web.Visit;
import org.jspecify.annotations.Nullable;

/** A piece of a page that one feature makes and another shows, such as the composer below a list. */
@FunctionalInterface
public interface ConversationPart {
    /**
     * Its HTML.
     *
     * @param root of the thread it belongs to; null for the conversation itself
     */
    String html(Visit visit, Conversation conversation, @Nullable Message root);
}
