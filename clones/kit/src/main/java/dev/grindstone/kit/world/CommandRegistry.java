package dev.grindstone.kit.world;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** All commands of all apps, by full name. */
public final class CommandRegistry {

    private final SortedMap<String, Command> commands = new TreeMap<>();

    /** The commands the given apps bring. */
    public static CommandRegistry of(Collection<? extends App> apps) {
        CommandRegistry registry = new CommandRegistry();
        apps.forEach(app -> app.commands(registry));
        return registry;
    }

    /** Adds one under its full name, such as {@code mail.send}. */
    public void add(String name, Command command) {
        if (commands.putIfAbsent(name, command) != null) {
            throw new IllegalStateException("Command '" + name + "' is registered twice: choose another name");
        }
    }

    /** The command of that name. */
    public Command get(String name) {
        Command command = commands.get(name);
        if (command == null) {
            throw new IllegalArgumentException("Unknown command '" + name + "'. Known are: " + names());
        }
        return command;
    }

    public Collection<String> names() {
        return Collections.unmodifiableSet(commands.keySet());
    }
}
