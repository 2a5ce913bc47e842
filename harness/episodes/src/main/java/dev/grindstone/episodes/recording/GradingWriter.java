package dev.grindstone.episodes.recording;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.recording.Grading.Done;
import dev.grindstone.episodes.recording.Grading.End;
import dev.grindstone.episodes.recording.Grading.Judged;
import dev.grindstone.episodes.recording.Grading.Said;
import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.check.Asked;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Deeds;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes {@code grading.json} and the logs it names; nothing for a task without a check. */
final class GradingWriter {
    static final String GRADING = "grading.json";

    private static final String CHANGES = "changes.jsonl";
    private static final String EXPECTED = "expected.jsonl";

    private final RecordingFolder folder;
    private final Episode episode;
    private @Nullable Asked asked;

    GradingWriter(RecordingFolder folder, Episode episode) {
        this.folder = folder;
        this.episode = episode;
    }

    /** Writes what is asked. */
    void begin() {
        episode.task().check().ifPresent(check -> {
            Asked what = check.asked();
            asked = what;
            folder.writeJson(GRADING, new Grading(Grading.FORMAT, what, null));
        });
    }

    /** Adds what was done, and what came of it. */
    void end(Verdict verdict) {
        Asked what = asked;
        Optional<Check> check = episode.task().check();
        if (what != null && check.isPresent()) {
            folder.writeJson(GRADING, new Grading(Grading.FORMAT, what, end(check.get(), verdict)));
        }
    }

    private End end(Check check, Verdict verdict) {
        Said said = Said.of(episode.ending());
        Judged judged = Judged.of(verdict);
        try {
            Optional<Done> done = done(check);
            String lacking = "its change log is longer than " + ChangesFile.LONGEST + " bytes";
            return new End(said, judged, done.orElse(null), done.isPresent() ? null : lacking);
        } catch (RecordingException noSpace) {
            throw noSpace;
        } catch (RuntimeException failure) {
            // The world is in trouble, so the verdict is invalid; the recording still has to tell it.
            return new End(said, judged, null, "its world could not be read: " + failure.getMessage());
        }
    }

    private Optional<Done> done(Check check) {
        Deeds deeds = check.deeds(episode.world());
        List<Change> expected = check.expected(deeds);
        ChangesFile file = new ChangesFile(folder, ChangesFile.LONGEST);
        Optional<Evidence> changes = file.write(CHANGES, deeds.changes(), check.names(deeds, deeds.changes()));
        Optional<Evidence> wanted = file.write(EXPECTED, expected, check.names(deeds, expected));
        return changes.isPresent() && wanted.isPresent()
                ? Optional.of(new Done(deeds.rest(), changes.get(), wanted.get()))
                : Optional.empty();
    }
}
