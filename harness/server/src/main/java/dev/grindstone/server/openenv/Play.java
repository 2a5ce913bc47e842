package dev.grindstone.server.openenv;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One environment of a client: one episode after the other, at one seat. */
interface Play extends AutoCloseable {

    /** Takes the seat, so that a reset finds one; nothing when it has one. */
    void enter();

    /** Ends what is played, and starts another episode. */
    ObjectNode reset(Reset wish);

    /**
     * Does an action.
     *
     * @param limit how long the client waits; null for as long as clients usually do
     */
    ObjectNode step(JsonNode action, @Nullable Duration limit);

    /** Which episode it is, and how far. */
    ObjectNode state();

    /** Whether an episode is being played. */
    boolean isPlaying();

    /** Gives the seat back, once the episode is over; its state can still be asked for. */
    void leave();

    /** Ends what is played, and gives the seat back. */
    @Override
    void close();
}
