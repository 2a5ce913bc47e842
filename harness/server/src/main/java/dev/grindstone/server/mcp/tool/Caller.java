package dev.grindstone.server.mcp.tool;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who calls tools: the episodes that it started, the last of which is meant where a call names none. */
public final class Caller {

    private final List<Play> started = new CopyOnWriteArrayList<>();
    private volatile @Nullable Play last;

    void started(Play play) {
        started.removeIf(Play::ended);
        started.add(play);
        last = play;
    }

    Optional<Play> last() {
        return Optional.ofNullable(last);
    }

    /** Whether an episode that it started is still being played. */
    public boolean isPlaying() {
        return started.stream().anyMatch(play -> !play.ended());
    }

    /** Ends what it started. */
    public void leave() {
        started.forEach(Play::end);
    }
}
