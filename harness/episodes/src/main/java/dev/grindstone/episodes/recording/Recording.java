package dev.grindstone.episodes.recording;

import dev.grindstone.episodes.Decision;
import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.recording.EpisodeRecord.RecordedVerdict;
import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays an episode and writes down everything, step by step: {@code episode.json}, a PNG and a snapshot per step; and
 * what it takes to explain and grade it some other time, in {@code grading.json} and the files that names.
 *
 * <p>The folder can be read at any moment, also after a crash; it then has every step but the last, and no verdict.
 */
public final class Recording {
    private final RecordingFolder folder;
    private final Episode episode;
    private final GradingWriter grading;
    private EpisodeRecord record;
    private long seen;

    private Recording(Path folder, Episode episode, EpisodeRecord record) {
        this.folder = new RecordingFolder(folder);
        this.episode = episode;
        this.grading = new GradingWriter(this.folder, episode);
        this.record = record;
    }

    /**
     * Begins to record an episode that was just started.
     *
     * @param folder made if need be; a recording that is there already is written over
     * @param versions of what takes part, by name
     * @throws RecordingException when the folder cannot be written
     */
    public static Recording begin(Path folder, Episode episode, Map<String, String> versions) {
        EpisodeRecord record = new EpisodeRecord(
                EpisodeRecord.FORMAT,
                episode.task().id(),
                episode.task().seed(),
                episode.task().goal(),
                episode.world().image().digest(),
                versions,
                List.of(),
                null);
        Recording recording = new Recording(folder, episode, record);
        recording.grading.begin();
        recording.add(Decision.of(List.of()), episode.observation(), 0, episode.ended());
        return recording;
    }

    /**
     * Reads a recording.
     *
     * @throws RecordingException when there is none in the folder, or it is damaged
     */
    public static EpisodeRecord read(Path folder) {
        return new RecordingFolder(folder).read();
    }

    /** The episode that is recorded. */
    public Episode episode() {
        return episode;
    }

    /** What was written so far. */
    public EpisodeRecord record() {
        return record;
    }

    /** Takes a step of the episode, and writes it down. */
    public StepResult step(List<Action> actions) {
        return step(Decision.of(actions));
    }

    /** Takes a step that an agent decided on, and writes it down. */
    public StepResult step(Decision decision) {
        StepResult result = episode.step(decision);
        add(decision, result.observation(), result.reward(), result.ended());
        return result;
    }

    /** Ends the episode, and writes down what came of it. */
    public Verdict finish() {
        Verdict verdict = episode.finish();
        grading.end(verdict);
        record = record.with(RecordedVerdict.of(verdict, reasons(verdict)));
        folder.write(record);
        return verdict;
    }

    private void add(Decision decision, Observation observation, double reward, boolean ended) {
        List<Change> changes = episode.world().changesSince(seen);
        seen = changes.isEmpty() ? seen : changes.get(changes.size() - 1).seq();
        String number = String.format("%04d", observation.step());
        record = record.with(new RecordedStep(
                observation.step(),
                decision.actions().stream().map(ActionJson::write).toList(),
                observation.url(),
                observation.title(),
                observation.lastActionError(),
                picture("images/" + number + ".png", observation.screenshot()),
                text("snapshots/" + number + ".txt", observation.snapshot()),
                episode.world().stateDigest(),
                changes,
                reward,
                ended,
                decision.refusal(),
                episode.world().now(),
                decision.thought()));
        folder.write(record);
    }

    private @Nullable Evidence picture(String path, @Nullable Picture picture) {
        if (picture == null) {
            return null;
        }
        folder.write(path, picture.bytes());
        return new Evidence(path, picture.digest());
    }

    private @Nullable Evidence text(String path, @Nullable String text) {
        if (text == null) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        folder.write(path, bytes);
        return new Evidence(path, Picture.of(bytes).digest());
    }

    private static List<String> reasons(Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            return failed.reasons().stream().map(Reason::text).toList();
        }
        return verdict instanceof Verdict.Invalid invalid ? List.of(invalid.reason()) : List.of();
    }
}
