package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Leaves out the cookie that leads to its world, because without one a request would lead to the world of a person. */
public final class NoCredentials implements Attack {

    @Override
    public String name() {
        return "no-credentials";
    }

    @Override
    public String summary() {
        return "Sends requests without the world's cookie, from the page, from an empty tab and from a worker.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(NoCredentials.class, "no-credentials.js");
        foothold.act(new Action.Tab(Action.Tab.Op.NEW, null));
        foothold.script(NoCredentials.class, "no-credentials.js");
        return List.of(Ending.finished());
    }
}
