package dev.grindstone.kit.world;

import dev.grindstone.kit.event.EventType;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All commands of all apps, by full name, and the events that the apps announce. */
public final class CommandRegistry {

    private final SortedMap<String, Command> commands = new TreeMap<>();
    private final SortedMap<String, EventType> events = new TreeMap<>();
    private final SortedMap<String, App> apps = new TreeMap<>();

    /** The commands the given apps bring. */
    public static CommandRegistry of(Collection<? extends App> apps) {
        CommandRegistry registry = new CommandRegistry();
        for (App app : apps) {
            registry.apps.put(app.name(), app);
            app.commands(registry);
            app.events().forEach(registry::announced);
        }
        return registry;
    }

    private void announced(EventType event) {
        if (events.putIfAbsent(event.name(), event) != null) {
            throw new IllegalStateException("Event '" + event.name() + "' is declared twice: choose another name");
        }
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

    /** The apps themselves, in order of their names. */
    Collection<App> apps() {
        return Collections.unmodifiableCollection(apps.values());
    }

    /** The kinds of events, by name. */
    public Map<String, EventType> events() {
        return Collections.unmodifiableMap(events);
    }
}
