package dev.grindstone.mail.settings;

import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;

/** What the settings do, as commands. */
public final class SettingsCommands {
    private SettingsCommands() {}

    /**
     * Adds {@code mail.setPreferences}, {@code mail.setVacation}, {@code mail.saveSignature},
     * {@code mail.showImagesFrom} and {@code mail.hideImagesFrom} ({@code address}), {@code mail.deleteSignature}, {@code mail.saveTemplate} and {@code mail.deleteTemplate}.
     */
    public static void addTo(CommandRegistry commands) {
        commands.add(SetPreferences.NAME, new SetPreferences());
        commands.add(SetVacation.NAME, new SetVacation());
        commands.add("mail.showImagesFrom", (world, by, args) -> {
            KnownAddresses.of(world.db("mail"), by.id(), Kind.IMAGES)
                    .put(KnownAddress.of(args.text("address"), true), world::nextId);
            return null;
        });
        commands.add("mail.hideImagesFrom", (world, by, args) -> {
            KnownAddresses.of(world.db("mail"), by.id(), Kind.IMAGES).remove(args.text("address"));
            return null;
        });
        commands.add("mail.saveSignature", new SavePassage(Passages.Kind.SIGNATURE));
        commands.add("mail.deleteSignature", new DeletePassage(Passages.Kind.SIGNATURE));
        commands.add("mail.saveTemplate", new SavePassage(Passages.Kind.TEMPLATE));
        commands.add("mail.deleteTemplate", new DeletePassage(Passages.Kind.TEMPLATE));
    }
}
