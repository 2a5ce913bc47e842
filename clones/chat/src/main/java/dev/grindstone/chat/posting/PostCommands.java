package dev.grindstone.chat.posting;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.kit.world.CommandRegistry;

/**
 * {@code chat.post} (channel, text or blocks, attachments, metadata, thread_ts, reply_broadcast, username, icon, user for
 * an ephemeral message, me), {@code chat.respond} (of: the member whom an app answers; the rest as in {@code chat.post}),
 * {@code chat.import} (the same and at, for what happened earlier: nobody is told),
 * {@code chat.edit} and {@code chat.delete} (channel and ts, or message), and {@code chat.fill} (messages: a list of maps
 * as {@code chat.import} takes them, from any member, {@code from}; {@code root} is the place in the list of the message
 * that one answers, {@code edited} when it was edited, {@code reactions} a list of {@code name} and {@code users};
 * {@code <#name>} in the text becomes an id), with the same result far sooner, and everybody has read it all.
 *
 * <p>{@code <@handle>} and {@code <!subteam^handle>} in a text become ids.
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
        commands.add(
                "chat.respond",
                (world, by, args) ->
                        new PostMessage(new Deed(world, by, args)).respond().id());
        commands.add("chat.fill", (world, by, args) -> new Fill(world, args).run());
        commands.add("chat.edit", (world, by, args) -> {
            new ChangeMessage(new Deed(world, by, args)).edit();
            return null;
        });
        commands.add("chat.removeAttachment", (world, by, args) -> {
            new ChangeMessage(new Deed(world, by, args)).removeAttachment();
            return null;
        });
        commands.add("chat.delete", (world, by, args) -> {
            new ChangeMessage(new Deed(world, by, args)).delete();
            return null;
        });
    }
}
