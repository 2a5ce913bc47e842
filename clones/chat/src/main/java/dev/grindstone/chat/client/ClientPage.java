package dev.grindstone.chat.client;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.workspace.Team;
import java.util.List;

/** One conversation and the newest of its messages, oldest first. */
record ClientPage(Team team, Conversation conversation, String name, List<MessageRow> rows) {

    /** What the list is called: {@code general (channel)}. */
    String listName() {
        return conversation.isChannel() ? name + " (channel)" : name + " (direct message)";
    }
}
