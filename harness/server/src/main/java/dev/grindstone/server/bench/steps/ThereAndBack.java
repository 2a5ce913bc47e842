package dev.grindstone.server.bench.steps;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import java.util.List;

/** Clicks on a row of the list and goes back, by turns: the walk of {@link NaiveLoop}, as an agent takes it. */
final class ThereAndBack implements Agent {

    private boolean isThere;

    @Override
    public List<Action> decide(Observation observation) {
        isThere = !isThere;
        return List.of(
                isThere
                        ? Action.Click.on(new At.Point(NaiveLoop.ROW_X, NaiveLoop.ROW_Y))
                        : new Action.History(Action.History.Direction.BACK));
    }
}
