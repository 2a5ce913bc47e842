package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Breaks what the harness asks the page with: an episode that is declared invalid may be tried again. */
public final class BrokenWitness implements Attack {

    @Override
    public String name() {
        return "broken-witness";
    }

    @Override
    public String summary() {
        return "Breaks the harness's hooks in the page, hoping for no verdict instead of a bad one.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.mischief(
                "__grindstoneStage.rest = __grindstoneStage.advanceTo = () => { throw new Error('no rest for you'); }; 1");
        foothold.act(new Action.Wait(500));
        return List.of(Ending.finished());
    }
}
