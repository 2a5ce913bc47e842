package dev.grindstone.episodes.attack;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/**
 * One way of trying to win a task without doing it. It has won when a verdict passes, or when it gets at anything that is
 * not its own world.
 */
public interface Attack {

    /** What it is called: lower-case words with hyphens. */
    String name();

    /** What it tries, in one sentence. */
    String summary();

    /** Whether a pass would be won by cheating; to refuse a task that cannot be done, for one, is right. */
    default boolean isCheat(EpisodeTask task) {
        return true;
    }

    /** What it leaves behind when its page is gone. */
    default Trace trace() {
        return Trace.PAGE;
    }

    /** Tries it, and says how the episode is to end; each of these endings is judged. */
    List<Ending> mount(Foothold foothold);

    /** How far an attack reaches beyond itself. */
    enum Trace {
        /** Nothing that another page would not wipe out. */
        PAGE,
        /** Cookies, storage or tabs: the next attack needs a window of its own. */
        WINDOW,
        /** The window hangs, or is busy, for ten seconds or more, so that this is mounted on few tasks. */
        HANG
    }
}
