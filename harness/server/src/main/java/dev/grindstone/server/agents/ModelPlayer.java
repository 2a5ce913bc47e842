package dev.grindstone.server.agents;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.server.play.Player;
import java.util.function.Supplier;

/**
 * A model as one of those who can play an episode.
 *
 * @param conversations a new one for each episode
 * @param briefing what the model is told before the goal
 */
public record ModelPlayer(Supplier<Conversation> conversations, String briefing, ModelSettings asked)
        implements Player {

    @Override
    public Agent agent(EpisodeTask task) {
        return new ModelAgent(conversations.get(), briefing, asked);
    }

    @Override
    public String label() {
        return asked.model();
    }
}
