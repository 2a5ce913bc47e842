package dev.grindstone.episodes.recording;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.recording.EpisodeRecord.RecordedVerdict;
import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.episodes.recording.ReplayReport.Difference;
import dev.grindstone.episodes.stage.Picture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does again what was recorded, and compares every state and every picture. */
public final class Replay {
    private final EpisodeRecord record;

    public Replay(EpisodeRecord record) {
        this.record = record;
    }

    /**
     * Replays in an episode of the same task that was just started, up to the first difference.
     *
     * @return how far it came, and what differed
     */
    public ReplayReport run(Episode episode) {
        Optional<Difference> difference =
                differs(0, "task", record.task(), episode.task().id()).or(() -> image(episode));
        int step = 0;
        for (RecordedStep expected : record.steps()) {
            if (difference.isPresent()) {
                break;
            }
            step = expected.step();
            if (step > 0 && episode.ended()) {
                difference = differs(step, "end", "a further step", "the episode ended");
                break;
            }
            if (step > 0) {
                episode.step(expected.actions().stream().map(ActionJson::read).toList(), expected.refusal());
            }
            difference = compare(expected, episode);
        }
        RecordedVerdict wanted = record.verdict();
        if (difference.isEmpty() && wanted != null) {
            RecordedVerdict found = RecordedVerdict.of(episode.finish(), List.of());
            int last = step;
            difference = differs(last, "verdict", wanted.outcome(), found.outcome())
                    .or(() -> components(last, wanted, found));
        }
        return new ReplayReport(record.task(), record.seed(), step, difference);
    }

    /** Other bytes do no harm when they hold the same state, as those of a start that was prepared in another process. */
    private Optional<Difference> image(Episode episode) {
        String found = episode.world().image().digest();
        boolean isSameState = !record.steps().isEmpty()
                && record.steps().get(0).stateDigest().equals(episode.world().stateDigest());
        return isSameState ? Optional.empty() : differs(0, "image", record.image(), found);
    }

    private static Optional<Difference> compare(RecordedStep expected, Episode episode) {
        Observation found = episode.observation();
        int step = expected.step();
        return differs(step, "url", expected.url(), found.url())
                .or(() -> differs(step, "error", expected.error(), found.lastActionError()))
                .or(() -> differs(
                        step, "state", expected.stateDigest(), episode.world().stateDigest()))
                .or(() -> screenshot(expected, found));
    }

    private static Optional<Difference> components(int step, RecordedVerdict expected, RecordedVerdict found) {
        return differs(step, "components", String.valueOf(expected.components()), String.valueOf(found.components()));
    }

    private static Optional<Difference> screenshot(RecordedStep expected, Observation found) {
        Evidence evidence = expected.screenshot();
        Picture picture = found.screenshot();
        return evidence == null || picture == null
                ? Optional.empty()
                : differs(expected.step(), "screenshot", evidence.sha256(), picture.digest());
    }

    private static Optional<Difference> differs(
            int step, String what, @Nullable String expected, @Nullable String found) {
        return String.valueOf(expected).equals(String.valueOf(found))
                ? Optional.empty()
                : Optional.of(new Difference(step, what, String.valueOf(expected), String.valueOf(found)));
    }
}
