package dev.grindstone.episodes.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What a stage needs to know of the world behind its pages. */
public interface StagedWorld {

    /** The world's present, which moves only by {@link #advance}. */
    Instant now();

    /** The zone its people live in. */
    ZoneId zone();

    /** Moves the world's time on, with everything that falls due. */
    void advance(Duration duration);

    /**
     * Waits until no request of this world is being served.
     *
     * @param limit the longest wait, in real time
     * @return false when the limit passed first
     */
    boolean awaitIdle(Duration limit);
}
