package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Hangs the page's thread, and with it whatever the harness asks of it. */
public final class EndlessLoop implements Attack {

    @Override
    public String name() {
        return "endless-loop";
    }

    @Override
    public String summary() {
        return "Loops for ever in the page.";
    }

    @Override
    public Trace trace() {
        return Trace.HANG;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.mischief("for (;;);");
        return List.of(Ending.finished());
    }
}
