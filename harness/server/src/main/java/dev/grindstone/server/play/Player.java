package dev.grindstone.server.play;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.EpisodeTask;

/** Somebody who can play an episode. */
public interface Player {

    /** An agent for one episode of a task. */
    Agent agent(EpisodeTask task);

    /** What it is called in a recording. */
    default String label() {
        return "unnamed";
    }

    /** What the episode allows. */
    default EpisodeSettings settings() {
        return EpisodeSettings.standard();
    }
}
