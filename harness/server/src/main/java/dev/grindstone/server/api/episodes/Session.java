package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.pool.Seat;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.Trouble;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An episode and the seat it is played on; what callers ask for is done on the seat's thread, in order. */
public final class Session {

    private final String id;
    private final Seat seat;
    private final Episode episode;
    private final @Nullable Surface surface;
    private final Runnable afterwards;
    private volatile @Nullable Verdict verdict;

    /**
     * @param surface the language of its model's calls, if any come
     * @param afterwards gives back what only this episode needed
     */
    Session(String id, Seat seat, Episode episode, @Nullable Surface surface, Runnable afterwards) {
        this.id = id;
        this.seat = seat;
        this.episode = episode;
        this.surface = surface;
        this.afterwards = afterwards;
    }

    /** By which the API knows it. */
    public String id() {
        return id;
    }

    /** The episode; what it does is done through this session. */
    public Episode episode() {
        return episode;
    }

    Optional<Surface> surface() {
        return Optional.ofNullable(surface);
    }

    /** What the check said, once the episode is finished. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /**
     * Carries out actions as one step.
     *
     * @param refusal why what came behind the actions could not be read; null when all could
     * @throws Trouble of the kind CONFLICT when the episode has ended
     */
    public StepResult step(List<Action> actions, @Nullable String refusal) {
        if (verdict != null) {
            throw ended();
        }
        return seat.call(stage -> {
            if (episode.ended()) {
                throw ended();
            }
            return episode.step(actions, refusal);
        });
    }

    /** Grades the episode, closes its window and gives its seat back; the verdict stays. */
    public synchronized Verdict finish() {
        Verdict known = verdict;
        if (known != null) {
            return known;
        }
        Verdict graded = seat.call(stage -> {
            Verdict given = episode.finish();
            episode.close();
            return given;
        });
        verdict = graded;
        seat.close();
        afterwards.run();
        return graded;
    }

    private Trouble ended() {
        return Trouble.conflict(
                "the episode '" + id + "' has ended", id, "finish it, and start another one for another try");
    }
}
