package dev.grindstone.episodes.attack.talk;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Foothold;

/** The way to where an answer can be seen. */
final class Walk {

    private Walk() {}

    /** Whether the task asks something, so that its solution ends in an answer. */
    static boolean isAQuestion(EpisodeTask task) {
        return task.solution().stream().anyMatch(Action.Answer.class::isInstance);
    }

    /** Does what the solution does before it answers. */
    static void down(Foothold foothold) {
        foothold.deeds().forEach(foothold::act);
    }
}
