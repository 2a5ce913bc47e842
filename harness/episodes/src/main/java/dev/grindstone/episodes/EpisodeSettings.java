package dev.grindstone.episodes;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an episode is run.
 *
 * @param screenshots whether observations have a screenshot
 * @param snapshots whether observations have the tree of roles and names
 * @param mayEvaluate whether actions may run JavaScript of their own
 * @param longest how much of the world's time may pass; a task may ask for less
 * @param trace where Playwright's trace of the episode goes, a zip file; null for none
 */
public record EpisodeSettings(
        boolean screenshots,
        boolean snapshots,
        boolean mayEvaluate,
        Duration longest,
        @Nullable Path trace) {

    /** Without a trace. */
    public EpisodeSettings(boolean screenshots, boolean snapshots, boolean mayEvaluate, Duration longest) {
        this(screenshots, snapshots, mayEvaluate, longest, null);
    }

    /** Screenshots and snapshots, no scripts, at most a day of the world's time. */
    public static EpisodeSettings standard() {
        return new EpisodeSettings(true, true, false, Duration.ofDays(1));
    }

    /** The same with a trace, which makes each step slower. */
    public EpisodeSettings traced(Path file) {
        return new EpisodeSettings(screenshots, snapshots, mayEvaluate, longest, file);
    }
}
