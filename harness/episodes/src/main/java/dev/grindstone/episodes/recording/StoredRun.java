package dev.grindstone.episodes.recording;

import dev.grindstone.episodes.recording.Grading.End;
import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.tasks.check.Deeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording as it lies on disk, as far as it can be read.
 *
 * @param folder where it lies
 * @param episode its steps
 * @param grading what it takes to explain and grade it; null when that is missing or damaged
 * @param deeds all that was done, for a check; null when that is missing or damaged
 * @param changes the same for a person; empty when that is missing or damaged
 * @param expected what should have been done; likewise
 * @param flaws what is missing or damaged, one sentence each
 */
public record StoredRun(
        Path folder,
        EpisodeRecord episode,
        @Nullable Grading grading,
        @Nullable Deeds deeds,
        List<KeptChange> changes,
        List<KeptChange> expected,
        List<String> flaws) {
    /** Bytes of the largest picture or snapshot that is read. */
    private static final long LARGEST_EVIDENCE = 32L << 20;

    public StoredRun {
        changes = List.copyOf(changes);
        expected = List.copyOf(expected);
        flaws = List.copyOf(flaws);
    }

    /**
     * Reads a recording.
     *
     * @throws RecordingException when its steps cannot be read; all else that is damaged is a flaw
     */
    public static StoredRun read(Path path) {
        RecordingFolder folder = new RecordingFolder(path);
        EpisodeRecord episode = folder.read();
        List<String> flaws = new ArrayList<>();
        Grading grading = null;
        Deeds deeds = null;
        List<KeptChange> changes = List.of();
        List<KeptChange> expected = List.of();
        try {
            grading = grading(folder);
            End end = grading.end();
            if (end == null || end.done() == null) {
                flaws.add(
                        end == null
                                ? "The run has no end: it was interrupted, or still goes on"
                                : "What was done could not be kept: " + end.lacking());
            } else {
                ChangesFile files = new ChangesFile(folder, ChangesFile.LONGEST);
                changes = files.read(end.done().changes());
                expected = files.read(end.done().expected());
                deeds = new Deeds(
                        end.done().rest(),
                        changes.stream().map(KeptChange::change).toList());
            }
        } catch (RecordingException e) {
            flaws.add(String.valueOf(e.getMessage()));
        }
        for (RecordedStep step : episode.steps()) {
            Evidence picture = step.screenshot();
            if (picture != null && !folder.has(picture.path())) {
                flaws.add("The screenshot " + picture.path() + " is missing");
            }
        }
        return new StoredRun(path, episode, grading, deeds, changes, expected, flaws);
    }

    private static Grading grading(RecordingFolder folder) {
        if (!folder.has(GradingWriter.GRADING)) {
            throw new RecordingException(
                    "There is no " + GradingWriter.GRADING
                            + ", so only the steps can be told: record the run again with this version",
                    null);
        }
        return folder.read(GradingWriter.GRADING, Grading.class, Grading.FORMAT);
    }

    /** The bytes of a step's picture; empty when there is none, or when it is missing or damaged. */
    public Optional<byte[]> picture(RecordedStep step) {
        return bytes(step.screenshot());
    }

    /** The tree of roles and names after a step; empty likewise. */
    public Optional<String> snapshot(RecordedStep step) {
        return bytes(step.snapshot()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> bytes(@Nullable Evidence evidence) {
        if (evidence == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = new RecordingFolder(folder).bytes(evidence.path(), LARGEST_EVIDENCE);
            return Picture.of(bytes).digest().equals(evidence.sha256()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
