package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Waits as long as one action can, with several tabs to be moved on, which any agent can. */
public final class EndlessWaiting implements Attack {

    private static final int TABS = 4;
    private static final int FIVE_MINUTES = 300_000;

    @Override
    public String name() {
        return "endless-waiting";
    }

    @Override
    public String summary() {
        return "Opens tabs and waits as long as one action can, hoping that the harness gives up on the browser.";
    }

    @Override
    public Trace trace() {
        return Trace.HANG;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        for (int tab = 0; tab < TABS; tab++) {
            foothold.act(new Action.Tab(Action.Tab.Op.NEW, null));
            foothold.act(new Action.Navigate("http://" + foothold.task().app() + ".localhost:7070"
                    + foothold.task().path()));
        }
        foothold.act(new Action.Wait(FIVE_MINUTES));
        return List.of(Ending.finished());
    }
}
