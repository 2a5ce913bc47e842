package dev.grindstone.server.agents;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.surface.Surface;
import tools.jackson.databind.JsonNode;

/** What was said between an episode and a model, in the format of the model's maker. */
public interface Conversation extends AutoCloseable {

    /** The language of the model's calls. */
    Surface surface();

    /**
     * Begins.
     *
     * @param briefing what the model is, and how it ends
     * @param seen the start page, and the goal
     */
    void begin(String briefing, Observation seen);

    /**
     * Asks the model for its next turn, and remembers it.
     *
     * @throws dev.grindstone.episodes.AgentException when the service does not answer, or not in its own format
     */
    Said ask();

    /**
     * Remembers what came of the calls of the last turn.
     *
     * @param replies an array, each as the surface made it
     * @param seen what there is to see now, for what has no place in a reply
     */
    void answer(JsonNode replies, Observation seen);

    /** Remembers a word to the model after a turn without calls. */
    void tell(String text);

    /** Gives up the connection. */
    @Override
    void close();
}
