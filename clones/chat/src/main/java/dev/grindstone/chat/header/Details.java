package dev.grindstone.chat.header;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.workspace.Avatar;
import java.util.List;

/**
 * The dialog of a conversation's details.
 *
 * @param tab {@code about} or {@code members}
 * @param created such as {@code Created by Maya Chen on August 24, 2025}
 */
record Details(
        Conversation conversation,
        String name,
        String tab,
        String created,
        boolean isMember,
        boolean canLeave,
        String home,
        List<Person> people) {

    /** Somebody who is in it. */
    record Person(
            String key, String name, String realName, String title, boolean isYou, boolean isActive, Avatar avatar) {}

    String key() {
        return conversation.key();
    }

    String icon() {
        return conversation.kind() == Kind.PRIVATE ? "lock" : conversation.isChannel() ? "hash" : "users";
    }

    boolean isAbout() {
        return tab.equals("about");
    }

    /** The address of another tab. */
    String at(String other) {
        return "/client/dialog/details?channel=" + key() + "&tab=" + other;
    }
}
