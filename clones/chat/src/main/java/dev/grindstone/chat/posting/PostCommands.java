package dev.grindstone.chat.posting;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.kit.world.CommandRegistry;

/**
 * {@code chat.post} (channel, text or blocks, attachments, metadata, thread_ts, reply_broadcast, username, icon, user for
 * an ephemeral message, me), {@code chat.import} (the same and at, for what happened earlier: nobody is told),
 * {@code chat.edit} and {@code chat.delete} (channel and ts, or message).
 *
 * <p>{@code channel} is an id, {@code #name}, a name, or a member ({@code @handle}, {@code U…}) for a direct message.
 */
public final class PostCommands {
    private PostCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add(
                "chat.post",
                (world, by, args) ->
                        new PostMessage(new Deed(world, by, args)).post().id());
        commands.add(
                "chat.import",
                (world, by, args) ->
                        new PostMessage(new Deed(world, by, args)).bringIn().id());
        commands.add("chat.edit", (world, by, args) -> {
            new ChangeMessage(new Deed(world, by, args)).edit();
            return null;
        });
        commands.add("chat.delete", (world, by, args) -> {
            new ChangeMessage(new Deed(world, by, args)).delete();
            return null;
        });
    }
}
