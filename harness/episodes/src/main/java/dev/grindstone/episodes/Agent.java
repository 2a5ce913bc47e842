package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.function.Function;

/** Whoever decides what is done. */
@FunctionalInterface
public interface Agent extends AutoCloseable {

    /** The actions of the next step; none of them is a step that only looks. */
    List<Action> decide(Observation observation);

    /**
     * The next step, for agents that may write what is no action.
     *
     * @throws AgentException when what the agent depends on is out of order
     */
    default Decision next(Observation observation) {
        return Decision.of(decide(observation));
    }

    /** Hears what came of the step it decided on. */
    default void hear(StepResult result) {}

    /** What it used up so far. */
    default Usage usage() {
        return Usage.NONE;
    }

    /** Plays an episode to its end. */
    default Verdict play(Episode episode) {
        return play(episode, episode::step);
    }

    /**
     * Plays an episode to its end, which comes early when the agent is out of order.
     *
     * @param step takes a step of the episode, and may write it down
     */
    default Verdict play(Episode episode, Function<Decision, StepResult> step) {
        try {
            while (!episode.ended()) {
                hear(step.apply(next(episode.observation())));
            }
        } catch (AgentException trouble) {
            episode.abandon("the agent: " + trouble.getMessage());
        }
        return episode.finish();
    }

    /** Gives up what it holds: connections, processes. */
    @Override
    default void close() {}
}
