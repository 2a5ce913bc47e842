package dev.grindstone.shop.communication;

import dev.grindstone.kit.world.CommandRegistry;
import java.util.Set;

/**
 * {@code shop.setCommunication} (subject: deals, news, again, reviews, lists or surveys; on: whether mails about it are
 * wanted).
 */
public final class CommunicationCommands {
    private CommunicationCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.setCommunication", (world, by, args) -> {
            Subject subject = Subject.of(args.text("subject"))
                    .orElseThrow(() -> new IllegalArgumentException("There are no mails about '" + args.text("subject")
                            + "': choose deals, news, again, reviews, lists or surveys"));
            Set<String> off = Wanted.off(world, by.id());
            if (args.flag("on", true)) {
                off.remove(subject.key());
            } else {
                off.add(subject.key());
            }
            Wanted.setOff(world, by, off);
            return null;
        });
    }
}
