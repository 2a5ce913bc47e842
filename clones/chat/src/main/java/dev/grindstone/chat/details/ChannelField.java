package dev.grindstone.chat.details;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.workspace.ChatException;

/**
 * The dialog that changes one of a channel's texts.
 *
 * @param verb the command, whose argument is called {@code name}
 * @param back the details, which follow
 */
record ChannelField(
        String channel,
        String verb,
        String name,
        String title,
        String label,
        String value,
        String note,
        int longest,
        String back) {

    static ChannelField of(Conversation channel, String field) {
        String back = "/client/dialog/details?channel=" + channel.key() + "&tab=about";
        return switch (field) {
            case "name" ->
                new ChannelField(
                        channel.key(),
                        "rename",
                        "name",
                        "Rename this channel",
                        "Channel name",
                        channel.channelName(),
                        "Names are in lower case, without spaces or periods, and have at most 80 characters.",
                        80,
                        back);
            case "topic" ->
                new ChannelField(
                        channel.key(),
                        "setTopic",
                        "topic",
                        "Edit topic",
                        "Topic",
                        channel.topic().text(),
                        "Say what the channel is about right now. Everybody sees it in the header.",
                        250,
                        back);
            case "purpose" ->
                new ChannelField(
                        channel.key(),
                        "setPurpose",
                        "purpose",
                        "Edit description",
                        "Description",
                        channel.purpose().text(),
                        "Say what the channel is for. It helps people decide whether to join.",
                        250,
                        back);
            default ->
                throw ChatException.of(
                        "invalid_arguments", "A channel has no '" + field + "': it has name, topic and purpose");
        };
    }

    boolean isName() {
        return name.equals("name");
    }
}
