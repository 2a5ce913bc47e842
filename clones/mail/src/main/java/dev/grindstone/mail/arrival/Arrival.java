package dev.grindstone.mail.arrival;

import dev.grindstone.kit.world.CommandRegistry;

/** The commands that put things into mailboxes from outside. */
public final class Arrival {
    private Arrival() {}

    /**
     * Adds {@code mail.fill}, {@code mail.import}, {@code mail.label}, {@code mail.editLabel} and
     * {@code mail.deleteLabel}.
     */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.fill", new FillMailbox());
        commands.add("mail.import", new ImportMessage());
        commands.add("mail.label", new CreateLabel());
        commands.add("mail.editLabel", new EditLabel());
        commands.add("mail.deleteLabel", new DeleteLabel());
    }
}
