package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants done in one step.
 *
 * @param actions in order; none of them is a step that only looks
 * @param refusal why what came behind the actions is none, for the agent; null when nothing did
 * @param thought what the agent says of it, or reasoned before it; null when it said nothing
 */
public record Decision(
        List<Action> actions,
        @Nullable String refusal,
        @Nullable String thought) {
    public Decision {
        actions = List.copyOf(actions);
    }

    /** Actions without a word. */
    public static Decision of(List<Action> actions) {
        return new Decision(actions, null, null);
    }

    /** Actions that could be read, and why what came behind them could not; null when all could. */
    public static Decision read(List<Action> actions, @Nullable String refusal) {
        return new Decision(actions, refusal, null);
    }

    /** The same with the agent's words, unless they are blank. */
    public Decision saying(String words) {
        return new Decision(actions, refusal, words.isBlank() ? null : words);
    }
}
