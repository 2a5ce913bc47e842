package dev.grindstone.chat.directory;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;

/** A channel in the directory. */
record ChannelCard(Conversation channel, int members, boolean isMine) {

    String key() {
        return channel.key();
    }

    String name() {
        return channel.channelName();
    }

    String purpose() {
        return channel.purpose().text().isEmpty()
                ? channel.topic().text()
                : channel.purpose().text();
    }

    String icon() {
        return channel.isArchived() ? "archive" : channel.kind() == Kind.PRIVATE ? "lock" : "hash";
    }

    boolean canJoin() {
        return !isMine && !channel.isArchived();
    }

    boolean canLeave() {
        return isMine && !channel.isGeneral();
    }

    boolean isPrivate() {
        return channel.kind() == Kind.PRIVATE;
    }
}
