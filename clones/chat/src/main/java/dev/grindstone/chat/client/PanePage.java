package dev.grindstone.chat.client;

import dev.grindstone.chat.conversation.Conversation;
import java.util.List;

/** The newest messages of a conversation, oldest first. */
record PanePage(Conversation conversation, String name, List<MessageRow> rows) {

    /** What the list is called: {@code general (channel)}. */
    String listName() {
        return conversation.isChannel() ? name + " (channel)" : name + " (direct message)";
    }
}
