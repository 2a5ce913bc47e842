package dev.grindstone.mail.arrival;

import dev.grindstone.kit.world.CommandRegistry;

/** The commands that put things into mailboxes from outside. */
public final class Arrival {
    private Arrival() {}

    /** Adds {@code mail.fill}, {@code mail.import} and {@code mail.label}. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.fill", new FillMailbox());
        commands.add("mail.import", new ImportMessage());
        commands.add("mail.label", new CreateLabel());
    }
}
