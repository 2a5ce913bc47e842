package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Sets the page's clock, and every hook of the harness it can find, to values of its own. */
public final class ClockTampering implements Attack {

    @Override
    public String name() {
        return "clock-tampering";
    }

    @Override
    public String summary() {
        return "Replaces the page's clock, timers and the harness's hooks with its own, and lets time pass.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(ClockTampering.class, "clock-tampering.js");
        foothold.act(new Action.Wait(2_000));
        foothold.act(new Action.History(Action.History.Direction.RELOAD));
        return List.of(Ending.finished());
    }
}
