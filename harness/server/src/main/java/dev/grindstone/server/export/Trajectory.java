package dev.grindstone.server.export;

import dev.grindstone.episodes.recording.EpisodeRecord;
import dev.grindstone.episodes.recording.EpisodeRecord.RecordedVerdict;
import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.episodes.recording.RecordingException;
import dev.grindstone.episodes.recording.StoredRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A whole recording, and the name it has among those that are exported together.
 *
 * @param id unique there, and usable as a file's name
 * @param run the recording
 * @param verdict what came of it
 */
record Trajectory(String id, StoredRun run, RecordedVerdict verdict) {

    private static final Set<String> LAST_WORDS = Set.of("answer", "infeasible", "finish");

    /**
     * Reads a recording, every picture of it included.
     *
     * @throws UnfitException when it is damaged or has no end
     */
    static Trajectory read(Path folder, String id) {
        StoredRun run;
        try {
            run = StoredRun.read(folder);
        } catch (RecordingException e) {
            throw new UnfitException(String.valueOf(e.getMessage()));
        }
        EpisodeRecord episode = run.episode();
        RecordedVerdict verdict = episode.verdict();
        if (verdict == null) {
            throw new UnfitException("the run has no end: it was interrupted, or still goes on; record it again");
        }
        if (episode.steps().isEmpty()) {
            throw new UnfitException("the run has no steps: record it again");
        }
        for (RecordedStep step : episode.steps()) {
            if (step.screenshot() != null && run.picture(step).isEmpty()) {
                throw new UnfitException("its picture " + step.screenshot().path()
                        + " is missing, or not the one that was recorded: record it again");
            }
            if (step.snapshot() != null && run.snapshot(step).isEmpty()) {
                throw new UnfitException("its snapshot " + step.snapshot().path()
                        + " is missing, or not the one that was recorded: record it again");
            }
        }
        return new Trajectory(id, run, verdict);
    }

    EpisodeRecord episode() {
        return run.episode();
    }

    /** What was seen first. */
    RecordedStep start() {
        return episode().steps().get(0);
    }

    /** What was done, step by step. */
    List<RecordedStep> turns() {
        return episode().steps().subList(1, episode().steps().size());
    }

    Optional<byte[]> picture(RecordedStep step) {
        return run.picture(step);
    }

    Optional<String> snapshot(RecordedStep step) {
        return run.snapshot(step);
    }

    boolean passed() {
        return verdict.outcome().equals("passed");
    }

    /** 1 for a run that passed, else 0. */
    double reward() {
        return passed() ? 1 : 0;
    }

    /** Whether a limit cut it off, since the agent never said that it was done. */
    boolean truncated() {
        RecordedStep last = episode().steps().get(episode().steps().size() - 1);
        return last.actions().stream().noneMatch(action -> LAST_WORDS.contains(type(action)));
    }

    /** Who played. */
    String agent() {
        return Objects.requireNonNullElse(episode().versions().get("agent"), "unknown");
    }

    /** The version of Grindstone that recorded it. */
    String version() {
        return Objects.requireNonNullElse(episode().versions().get("grindstone"), "unknown");
    }

    /** The kind of an action. */
    static String type(JsonNode action) {
        return action.path("type").asString("");
    }
}
