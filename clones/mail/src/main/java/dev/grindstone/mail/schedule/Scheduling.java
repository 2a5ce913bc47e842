package dev.grindstone.mail.schedule;

import dev.grindstone.kit.world.CommandRegistry;

/** The commands that send later. */
public final class Scheduling {
    /** The command that lets a scheduled message leave; it is run by the schedule. */
    static final String SEND = "mail.sendScheduled";

    private Scheduling() {}

    /** Adds {@code mail.scheduleSend}, {@code mail.cancelSend} and {@code mail.sendScheduled}. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.scheduleSend", new ScheduleSend());
        commands.add("mail.cancelSend", new CancelSend());
        commands.add(SEND, new SendScheduled());
    }
}
