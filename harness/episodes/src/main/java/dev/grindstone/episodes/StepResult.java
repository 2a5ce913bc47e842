package dev.grindstone.episodes;

import dev.grindstone.episodes.hand.ActionResult;
import java.util.List;

/**
 * What came of a step.
 *
 * @param observation what the agent sees now
 * @param results what each action that was carried out answered by itself, in order
 * @param reward what the step earned, by itself: rewards of steps add up
 * @param terminated whether the episode ended, well or badly
 * @param truncated whether it was cut off by a limit
 */
public record StepResult(
        Observation observation, List<ActionResult> results, double reward, boolean terminated, boolean truncated) {
    public StepResult {
        results = List.copyOf(results);
    }

    /** Whether there is no further step. */
    public boolean ended() {
        return terminated || truncated;
    }
}
