package dev.grindstone.chat.channels;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.function.Consumer;

/**
 * {@code chat.createChannel} (name, private, topic, purpose, general), {@code chat.join}, {@code chat.leave},
 * {@code chat.invite} (users), {@code chat.kick} (user), {@code chat.archive}, {@code chat.unarchive},
 * {@code chat.rename} (name), {@code chat.setTopic} (topic), {@code chat.setPurpose} (purpose), {@code chat.convert}
 * (private), {@code chat.setPosting} (posting: {@code all} or {@code admins}), {@code chat.deleteChannel}; all but the
 * first on a channel. Each takes {@code at} for what happened earlier, and {@code quiet} to leave
 * out the message that tells of it.
 */
public final class ChannelCommands {
    private ChannelCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.createChannel", (world, by, args) -> new ChannelChange(new Deed(world, by, args)).create());
        add(commands, "chat.join", deed -> new Joining(deed).join());
        add(commands, "chat.leave", deed -> new Joining(deed).leave());
        add(commands, "chat.invite", deed -> new Joining(deed).invite());
        add(commands, "chat.kick", deed -> new Joining(deed).kick());
        add(commands, "chat.archive", deed -> new ChannelChange(deed).archive());
        add(commands, "chat.unarchive", deed -> new ChannelChange(deed).unarchive());
        add(commands, "chat.rename", deed -> new ChannelChange(deed).rename());
        add(commands, "chat.setTopic", deed -> new ChannelChange(deed).topic());
        add(commands, "chat.setPurpose", deed -> new ChannelChange(deed).purpose());
        add(commands, "chat.convert", deed -> new ChannelChange(deed).convert());
        add(commands, "chat.setPosting", deed -> new ChannelRule(deed).posting());
        add(commands, "chat.deleteChannel", deed -> new ChannelRule(deed).delete());
    }

    private static void add(CommandRegistry commands, String name, Consumer<Deed> work) {
        commands.add(name, (world, by, args) -> {
            work.accept(new Deed(world, by, args));
            return null;
        });
    }
}
