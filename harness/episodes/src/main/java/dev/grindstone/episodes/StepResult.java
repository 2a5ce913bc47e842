package dev.grindstone.episodes;

import dev.grindstone.episodes.hand.ActionResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a step.
 *
 * @param observation what the agent sees now
 * @param results what each action that was carried out answered by itself, in order
 * @param reward what the step earned, by itself: rewards of steps add up
 * @param terminated whether the episode ended, well or badly
 * @param truncated whether it was cut off by a limit
 * @param components the named parts of the task, and whether each of them holds; empty before the end, and for a task
 *     without named parts
 */
public record StepResult(
        Observation observation,
        List<ActionResult> results,
        double reward,
        boolean terminated,
        boolean truncated,
        Map<String, Boolean> components) {
    public StepResult {
        results = List.copyOf(results);
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /** Whether there is no further step. */
    public boolean ended() {
        return terminated || truncated;
    }
}
