package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.kit.world.World;
import java.util.Map;

/** A way to a program that is an app: Socket Mode, or a request address. */
public interface Link {
    /**
     * Sends it a payload.
     *
     * @param type {@code interactive}, {@code slash_commands} or {@code events_api}
     * @return false when no program is at the other end
     */
    boolean send(World world, Apps.App app, String type, Map<String, Object> payload);
}
