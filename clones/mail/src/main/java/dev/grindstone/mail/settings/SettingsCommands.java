package dev.grindstone.mail.settings;

import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.mail.mailbox.Passages.Kind;

/** What the settings do, as commands. */
public final class SettingsCommands {
    private SettingsCommands() {}

    /**
     * Adds {@code mail.setPreferences}, {@code mail.setVacation}, {@code mail.saveSignature},
     * {@code mail.deleteSignature}, {@code mail.saveTemplate} and {@code mail.deleteTemplate}.
     */
    public static void addTo(CommandRegistry commands) {
        commands.add(SetPreferences.NAME, new SetPreferences());
        commands.add(SetVacation.NAME, new SetVacation());
        commands.add("mail.saveSignature", new SavePassage(Kind.SIGNATURE));
        commands.add("mail.deleteSignature", new DeletePassage(Kind.SIGNATURE));
        commands.add("mail.saveTemplate", new SavePassage(Kind.TEMPLATE));
        commands.add("mail.deleteTemplate", new DeletePassage(Kind.TEMPLATE));
    }
}
