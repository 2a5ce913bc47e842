package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Types a novel, which any agent can: if that takes the harness longer than it waits, there is no verdict. */
public final class EndlessTyping implements Attack {

    private static final int NOVEL = 500_000;

    @Override
    public String name() {
        return "endless-typing";
    }

    @Override
    public String summary() {
        return "Types as much as one action takes, up to half a million characters, hoping that the harness gives up on the browser.";
    }

    @Override
    public Trace trace() {
        return Trace.HANG;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.act(Action.Click.on(new At.Selector("input:not([type=hidden])")));
        for (int length = NOVEL; length > 0; length /= 2) {
            try {
                foothold.act(Action.Type.text("x".repeat(length)));
                break;
            } catch (ActionException tooLong) {
                // Half of it, then.
            }
        }
        return List.of(Ending.finished());
    }
}
