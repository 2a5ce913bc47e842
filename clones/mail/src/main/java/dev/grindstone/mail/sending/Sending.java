package dev.grindstone.mail.sending;

import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.List;

/** The commands that write and send messages. */
public final class Sending {
    private Sending() {}

    /** What happens to a mailbox that others may hear of. */
    public static List<EventType> events() {
        return List.of(Announcement.DELIVERED);
    }

    /**
     * Adds {@code mail.draft}, {@code mail.discard}, {@code mail.send}, {@code mail.reply}, {@code mail.forward}, {@code mail.deliver},
     * {@code mail.receive}.
     */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.draft", new SaveDraft());
        commands.add("mail.discard", new DiscardDraft());
        commands.add("mail.send", new Send());
        commands.add("mail.reply", new Reply());
        commands.add("mail.forward", new Forward());
        commands.add("mail.deliver", new Deliver());
        commands.add("mail.receive", new Receive());
    }
}
