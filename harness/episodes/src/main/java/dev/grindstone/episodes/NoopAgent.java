package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import java.util.List;

/** Does nothing and says that it is done: what every task must fail. */
public final class NoopAgent implements Agent {

    @Override
    public List<Action> decide(Observation observation) {
        return List.of(new Action.Finish("success"));
    }
}
