package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what the task's own solution says, one action a step, and stops at the first that fails. */
public final class SolutionAgent implements Agent {
    private final Deque<Action> left;
    private final int steps;
    private @Nullable String stuck;

    /** An agent for one episode of this task. */
    public SolutionAgent(EpisodeTask task) {
        this.left = new ArrayDeque<>(task.solution());
        this.steps = left.size();
    }

    @Override
    public List<Action> decide(Observation observation) {
        String failure = observation.lastActionError();
        if (failure != null) {
            stuck = "step " + (steps - left.size()) + " of the solution could not be done: " + failure;
        }
        Action next = failure != null ? null : left.poll();
        return List.of(next == null ? new Action.Finish(failure != null ? "failure" : "success") : next);
    }

    /** Which step could not be done, and why; null as long as all could. */
    public @Nullable String stuck() {
        return stuck;
    }
}
