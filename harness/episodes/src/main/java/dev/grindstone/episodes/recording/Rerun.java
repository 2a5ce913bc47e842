package dev.grindstone.episodes.recording;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.recording.ReplayReport.Difference;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.Optional;

/** Does again what was recorded to have it judged anew: states must be as they were, pictures and verdict need not. */
public final class Rerun {
    private final EpisodeRecord record;

    public Rerun(EpisodeRecord record) {
        this.record = record;
    }

    /**
     * Reruns in an episode that was just started, up to the first difference or the end, whichever comes first.
     *
     * @return what its check says; without meaning when there is a difference
     */
    public Result run(Episode episode) {
        for (RecordedStep recorded : record.steps()) {
            if (recorded.step() > 0) {
                if (episode.ended()) {
                    break;
                }
                episode.step(recorded.actions().stream().map(ActionJson::read).toList(), recorded.refusal());
            }
            Optional<Difference> difference = difference(
                            recorded.step(),
                            "url",
                            recorded.url(),
                            episode.observation().url())
                    .or(() -> difference(
                            recorded.step(),
                            "state",
                            recorded.stateDigest(),
                            episode.world().stateDigest()));
            if (difference.isPresent()) {
                return new Result(episode.finish(), difference);
            }
        }
        return new Result(episode.finish(), Optional.empty());
    }

    private static Optional<Difference> difference(int step, String what, String recorded, String found) {
        return found.equals(recorded) ? Optional.empty() : Optional.of(new Difference(step, what, recorded, found));
    }

    /**
     * What came of it.
     *
     * @param difference the first one; empty when every state was equal
     */
    public record Result(Verdict verdict, Optional<Difference> difference) {}
}
