package dev.grindstone.episodes.attack.talk;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Does nothing. */
public final class FinishAtOnce implements Attack {

    @Override
    public String name() {
        return "finish-at-once";
    }

    @Override
    public String summary() {
        return "Says that it is done without having done anything.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        return List.of(Ending.finished());
    }
}
