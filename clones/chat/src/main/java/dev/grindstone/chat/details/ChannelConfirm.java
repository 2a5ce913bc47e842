package dev.grindstone.chat.details;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.workspace.ChatException;
import java.util.List;

/**
 * The dialog that asks before a channel is archived, deleted or shown to others.
 *
 * @param go the {@code data-qa} of the button that does it
 * @param isPrivate the argument of {@code convert}; empty for others
 * @param sure what has to be ticked first; empty for nothing
 * @param then where to go on
 * @param back the details, when it is cancelled
 */
record ChannelConfirm(
        String channel,
        String verb,
        String isPrivate,
        String title,
        List<String> text,
        String ok,
        String go,
        boolean isDanger,
        String sure,
        String then,
        String back,
        String says) {

    static ChannelConfirm of(Conversation channel, String what, String home) {
        String name = "#" + channel.channelName();
        String back = "/client/dialog/details?channel=" + channel.key() + "&tab=settings";
        String here = home + "/" + channel.key();
        return switch (what) {
            case "archive" ->
                new ChannelConfirm(
                        channel.key(),
                        "archive",
                        "",
                        "Archive this channel?",
                        List.of(
                                "Nobody can post in " + name + " any more, and it leaves everybody’s side bar.",
                                "What was written stays and can be searched. The channel can be unarchived at any time."),
                        "Archive Channel",
                        "archive_modal_go",
                        true,
                        "",
                        here,
                        back,
                        name + " is archived");
            case "delete" ->
                new ChannelConfirm(
                        channel.key(),
                        "deleteChannel",
                        "",
                        "Delete this channel?",
                        List.of("All messages in " + name + " are removed for everybody. This cannot be taken back."),
                        "Delete Channel",
                        "dialog_go",
                        true,
                        "Yes, permanently delete the channel",
                        home,
                        back,
                        name + " is deleted");
            case "private" ->
                new ChannelConfirm(
                        channel.key(),
                        "convert",
                        "true",
                        "Make " + name + " private?",
                        List.of(
                                "Only people who are in it will find the channel, and others come in by invitation.",
                                "Its members and everything that was written stay."),
                        "Change to Private",
                        "dialog_go",
                        false,
                        "",
                        back,
                        back,
                        name + " is private");
            case "public" ->
                new ChannelConfirm(
                        channel.key(),
                        "convert",
                        "false",
                        "Make " + name + " public?",
                        List.of(
                                "Everybody in the workspace can find and join the channel, and read what was written before."),
                        "Change to Public",
                        "private-to-public-modal-convert-btn",
                        true,
                        "",
                        back,
                        back,
                        name + " is public");
            default ->
                throw ChatException.of(
                        "invalid_arguments",
                        "'" + what + "' cannot be asked: one can archive, delete, or make it private or public");
        };
    }
}
