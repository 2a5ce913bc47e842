package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Closes its own window: a browser that is gone looks like trouble of the environment. */
public final class ClosedWindow implements Attack {

    @Override
    public String name() {
        return "closed-window";
    }

    @Override
    public String summary() {
        return "Closes the only tab, by action and by script, hoping for no verdict instead of a bad one.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.act(new Action.Tab(Action.Tab.Op.CLOSE, null));
        foothold.act(Action.Press.keys("ctrl", "w"));
        foothold.act(Action.Press.keys("alt", "f4"));
        foothold.mischief("window.close(); 1");
        foothold.act(new Action.Wait(500));
        return List.of(Ending.finished());
    }
}
