package dev.grindstone.chat.invite;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.tokens.Picker;

/**
 * The dialog that adds people to a channel.
 *
 * @param isNew whether the channel was made just now, so that this is a step that may be skipped
 * @param then what follows; empty for nothing
 */
record AddPeople(Conversation channel, boolean isNew, String then) {

    String name() {
        return channel.channelName();
    }

    String icon() {
        return channel.kind() == Kind.PRIVATE ? "lock" : "hash";
    }

    Picker picker() {
        return Picker.of("Add people", "add_people_modal_select-input", "Enter a name or email")
                .outside(channel.key());
    }
}
