package dev.grindstone.episodes.surface;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The language of one maker's computer use. A surface has no state: all that a call needs is in the call and the screen. */
public interface Surface {

    /** By which name it is chosen, {@code anthropic_browser}. */
    String name();

    /**
     * Reads a call.
     *
     * @param call a tool call as the model's API returned it, or a text for models that write their actions as text
     * @param screen what the model looked at
     * @return what is to be done, in order; empty when nothing is
     * @throws ActionException when the model wrote what cannot be done; the text is meant for the model
     */
    List<Action> read(JsonNode call, Screen screen);

    /** The reply to a call, ready to be put into the model's next request. */
    JsonNode reply(JsonNode call, Outcome outcome);
}
