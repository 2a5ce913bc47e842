package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;

/** Whoever decides what is done. */
@FunctionalInterface
public interface Agent {

    /** The actions of the next step; none of them is a step that only looks. */
    List<Action> decide(Observation observation);

    /** Plays an episode to its end. */
    default Verdict play(Episode episode) {
        while (!episode.ended()) {
            episode.step(decide(episode.observation()));
        }
        return episode.finish();
    }
}
