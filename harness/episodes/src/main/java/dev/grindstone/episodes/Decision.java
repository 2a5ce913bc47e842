package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants done in one step.
 *
 * @param actions in order; none of them is a step that only looks
 * @param refusal why what came behind the actions is none, for the agent; null when nothing did
 */
public record Decision(List<Action> actions, @Nullable String refusal) {
    public Decision {
        actions = List.copyOf(actions);
    }

    /** Actions, and nothing that could not be read. */
    public static Decision of(List<Action> actions) {
        return new Decision(actions, null);
    }
}
