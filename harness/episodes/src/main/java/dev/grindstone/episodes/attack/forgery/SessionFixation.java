package dev.grindstone.episodes.attack.forgery;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Makes up sessions, and fixes one before somebody signs in. */
public final class SessionFixation implements Attack {

    @Override
    public String name() {
        return "session-fixation";
    }

    @Override
    public String summary() {
        return "Makes up session cookies, from people's ids to SQL, and looks whose page it gets.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(SessionFixation.class, "session-fixation.js");
        return List.of(Ending.finished());
    }
}
