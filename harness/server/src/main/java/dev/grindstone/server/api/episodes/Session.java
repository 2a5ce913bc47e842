package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.server.Trouble;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An episode and the room it is played in. */
final class Session {

    private final String id;
    private final Room room;
    private final Episode episode;
    private volatile @Nullable Verdict verdict;

    Session(String id, Room room, Episode episode) {
        this.id = id;
        this.room = room;
        this.episode = episode;
    }

    String id() {
        return id;
    }

    Room room() {
        return room;
    }

    Episode episode() {
        return episode;
    }

    /** What the check said, once the episode is finished. */
    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    StepResult step(List<Action> actions) {
        return room.call(() -> {
            if (episode.ended()) {
                throw Trouble.conflict(
                        "the episode '" + id + "' has ended", id, "finish it, and start another one for another try");
            }
            return episode.step(actions);
        });
    }

    /** Grades the episode, and closes its window; the verdict stays. */
    Verdict finish() {
        return room.call(() -> {
            Verdict known = verdict;
            if (known != null) {
                return known;
            }
            Verdict graded = episode.finish();
            episode.close();
            verdict = graded;
            return graded;
        });
    }
}
