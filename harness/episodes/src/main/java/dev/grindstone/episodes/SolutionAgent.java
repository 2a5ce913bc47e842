package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Does what the task's own solution says, one action a step, and stops at the first that fails. */
public final class SolutionAgent implements Agent {
    private final Deque<Action> left;

    /** An agent for one episode of this task. */
    public SolutionAgent(EpisodeTask task) {
        this.left = new ArrayDeque<>(task.solution());
    }

    @Override
    public List<Action> decide(Observation observation) {
        boolean failed = observation.lastActionError() != null;
        Action next = failed ? null : left.poll();
        return List.of(next == null ? new Action.Finish(failed ? "failure" : "success") : next);
    }
}
