package dev.grindstone.episodes;

import java.time.Duration;

/**
 * How an episode is run.
 *
 * @param screenshots whether observations have a screenshot
 * @param snapshots whether observations have the tree of roles and names
 * @param mayEvaluate whether actions may run JavaScript of their own
 * @param longest how much of the world's time may pass; a task may ask for less
 */
public record EpisodeSettings(boolean screenshots, boolean snapshots, boolean mayEvaluate, Duration longest) {

    /** Screenshots and snapshots, no scripts, at most a day of the world's time. */
    public static EpisodeSettings standard() {
        return new EpisodeSettings(true, true, false, Duration.ofDays(1));
    }
}
