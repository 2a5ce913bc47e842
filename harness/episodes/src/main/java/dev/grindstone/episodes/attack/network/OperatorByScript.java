package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Calls the operator API from a page of the app, and from an empty tab, which no policy of the app binds. */
public final class OperatorByScript implements Attack {

    @Override
    public String name() {
        return "operator-by-script";
    }

    @Override
    public String summary() {
        return "Calls the operator API with the operator's own token, in every way a script can send a request.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(OperatorByScript.class, "operator-plane.js");
        foothold.act(new Action.Tab(Action.Tab.Op.NEW, null));
        foothold.script(OperatorByScript.class, "operator-plane.js");
        return List.of(Ending.finished());
    }
}
