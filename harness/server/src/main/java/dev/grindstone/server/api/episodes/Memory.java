package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The last steps of an episode, the newest first. */
public final class Memory {

    private static final int STEPS = 50;

    private final Deque<Past> steps = new ArrayDeque<>();

    /**
     * One step.
     *
     * @param number from 1
     * @param actions as JSON
     * @param trouble what went wrong; empty when nothing did
     */
    public record Past(int number, List<JsonNode> actions, String trouble) {

        /** Keeps the actions as they are. */
        public Past {
            actions = List.copyOf(actions);
        }
    }

    synchronized void note(int number, List<Action> actions, StepResult result, Optional<String> trouble) {
        String error = result.observation().lastActionError();
        List<JsonNode> written =
                actions.stream().<JsonNode>map(ActionJson::write).toList();
        steps.addFirst(new Past(number, written, trouble.orElse(error == null ? "" : error)));
        if (steps.size() > STEPS) {
            steps.removeLast();
        }
    }

    /** The steps that are remembered, the newest first. */
    public synchronized List<Past> steps() {
        return List.copyOf(steps);
    }
}
