package dev.grindstone.mail.organise;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same actions as commands. Each takes {@code threads} or {@code messages}, lists of ids in the mailbox of whoever
 * runs it.
 */
public final class OrganiseCommands {
    private OrganiseCommands() {}

    /**
     * Adds {@code mail.archive}, {@code mail.delete} (to trash), {@code mail.markRead}, {@code mail.star},
     * {@code mail.mute} and their opposites, {@code mail.applyLabel}, {@code mail.move} and {@code mail.categorize}
     * (argument {@code category}).
     */
    public static void addTo(CommandRegistry commands) {
        add(commands, "mail.archive", Act.ARCHIVE);
        add(commands, "mail.moveToInbox", Act.INBOX);
        add(commands, "mail.delete", Act.DELETE);
        add(commands, "mail.deleteForever", Act.FOREVER);
        add(commands, "mail.untrash", Act.UNTRASH);
        add(commands, "mail.reportSpam", Act.SPAM);
        add(commands, "mail.notSpam", Act.NOTSPAM);
        add(commands, "mail.markRead", Act.READ);
        add(commands, "mail.markUnread", Act.UNREAD);
        add(commands, "mail.star", Act.STAR);
        add(commands, "mail.unstar", Act.UNSTAR);
        add(commands, "mail.markImportant", Act.IMPORTANT);
        add(commands, "mail.markNotImportant", Act.UNIMPORTANT);
        add(commands, "mail.mute", Act.MUTE);
        add(commands, "mail.unmute", Act.UNMUTE);
        commands.add("mail.applyLabel", (world, by, args) -> {
            Labelling labelling = new Labelling(world.db("mail"), scope(by, args));
            labelling.add(labelling.label(args.text("label")));
            return null;
        });
        commands.add("mail.removeLabel", (world, by, args) -> {
            Labelling labelling = new Labelling(world.db("mail"), scope(by, args));
            labelling.remove(labelling.label(args.text("label")));
            return null;
        });
        commands.add("mail.move", OrganiseCommands::move);
        commands.add("mail.categorize", (world, by, args) -> {
            new Labelling(world.db("mail"), scope(by, args)).categorize(args.text("category"));
            return null;
        });
    }

    private static void add(CommandRegistry commands, String name, Act act) {
        commands.add(name, (world, by, args) -> {
            act.perform(world, by, scope(by, args));
            return null;
        });
    }

    /** Puts the label on and takes the conversation out of the inbox. */
    private static @Nullable Object move(World world, Person by, Args args) {
        Scope scope = scope(by, args);
        Labelling labelling = new Labelling(world.db("mail"), scope);
        labelling.add(labelling.label(args.text("label")));
        Act.ARCHIVE.perform(world, by, scope);
        return null;
    }

    private static Scope scope(Person by, Args args) {
        List<Long> messages = args.numbers("messages");
        return messages.isEmpty() ? Scope.threads(by.id(), args.numbers("threads")) : Scope.messages(by.id(), messages);
    }
}
