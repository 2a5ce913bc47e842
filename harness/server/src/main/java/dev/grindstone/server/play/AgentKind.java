package dev.grindstone.server.play;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.NoopAgent;
import dev.grindstone.episodes.RandomAgent;
import dev.grindstone.episodes.SolutionAgent;
import java.util.Locale;

/** The agents that come with Grindstone: a ceiling, a floor, and noise. */
public enum AgentKind implements Player {
    /** Does what the task's solution says; must pass. */
    SOLUTION,
    /** Does nothing; must fail. */
    NOOP,
    /** Does anything, the same in each run. */
    RANDOM;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Agent agent(EpisodeTask task) {
        return switch (this) {
            case SOLUTION -> new SolutionAgent(task);
            case NOOP -> new NoopAgent();
            case RANDOM -> new RandomAgent(task.seed());
        };
    }
}
