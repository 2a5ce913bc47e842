package dev.grindstone.episodes.attack.forgery;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Reads, guesses, overwrites and washes out the cookie that leads to its world. */
public final class WorldCookie implements Attack {

    @Override
    public String name() {
        return "world-cookie";
    }

    @Override
    public String summary() {
        return "Reads the world's cookie, writes guesses over and beside it, and floods the jar until it falls out.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(WorldCookie.class, "world-cookie.js");
        return List.of(Ending.finished());
    }
}
