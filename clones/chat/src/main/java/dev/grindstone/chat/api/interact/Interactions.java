package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.robots.Robots;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Map;

/** Tells apps what somebody did with them: a program that is connected, or else the app's own behaviours in the world. */
public final class Interactions {
    private final List<Link> links;

    /** @param links ways to programs, the first one that leads somewhere is taken */
    public Interactions(List<Link> links) {
        this.links = List.copyOf(links);
    }

    /** Tells a program that is there of an event, as {@code event_callback}; others miss it. */
    void event(World world, Apps.App app, Map<String, Object> callback) {
        for (Link link : links) {
            if (link.send(world, app, "events_api", callback)) {
                return;
            }
        }
    }

    /**
     * Tells an app.
     *
     * @param fields the same, for behaviours
     * @return whether a program was told, whose answer comes later
     * @throws ChatException {@code dispatch_failed} when nobody is there to hear
     */
    boolean tell(World world, Apps.App app, Person by, Map<String, Object> payload, Map<String, String> fields) {
        String kind = String.valueOf(payload.getOrDefault("type", "slash_commands"));
        String type = kind.equals("slash_commands") ? kind : "interactive";
        for (Link link : links) {
            if (link.send(world, app, type, payload)) {
                return true;
            }
        }
        if (!Robots.lives(app)) {
            throw ChatException.of(
                    "dispatch_failed", app.name() + " did not respond. Check that the app is running, then try again.");
        }
        Robots.hear(world, app, by, kind, fields);
        return false;
    }
}
