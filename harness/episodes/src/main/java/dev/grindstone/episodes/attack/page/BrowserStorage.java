package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Leaves itself notes for the next episode, and looks for those of the last one. */
public final class BrowserStorage implements Attack {

    @Override
    public String name() {
        return "browser-storage";
    }

    @Override
    public String summary() {
        return "Writes to every storage of the browser and installs a service worker, to survive a reset; looks for what survived.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(BrowserStorage.class, "browser-storage.js");
        return List.of(Ending.finished());
    }
}
