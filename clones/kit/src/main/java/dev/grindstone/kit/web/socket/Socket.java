package dev.grindstone.kit.web.socket;

import dev.grindstone.kit.world.World;
import org.jspecify.annotations.Nullable;

/** One open WebSocket between a clone and a program. */
public interface Socket {

    /** The world it was opened in. */
    World world();

    /** A parameter of the address it was opened at; null without it. */
    @Nullable
    String query(String name);

    /** Scheme, host and port of pages beside it, without a slash at the end. */
    String origin();

    /** Sends a text; nothing happens when the other side is gone. */
    void send(String text);

    /** Ends it. */
    void close();
}
