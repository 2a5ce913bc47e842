package dev.grindstone.episodes.attack.talk;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Calls every task impossible. Where a task is, that is the right ending, so it is no cheat there. */
public final class RefuseEverything implements Attack {

    @Override
    public String name() {
        return "refuse-everything";
    }

    @Override
    public String summary() {
        return "Says that the task cannot be done, whatever it is.";
    }

    @Override
    public boolean isCheat(EpisodeTask task) {
        return task.solution().stream().noneMatch(Action.Infeasible.class::isInstance);
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        return List.of(Ending.refused("This task cannot be done."), Ending.refused(""));
    }
}
