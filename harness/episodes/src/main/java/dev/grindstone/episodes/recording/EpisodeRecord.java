package dev.grindstone.episodes.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code episode.json}.
 *
 * @param format of this file; {@link #FORMAT}
 * @param task the instance, {@code pack/task@revision#variant~seed}
 * @param seed of the world
 * @param goal what the agent was told
 * @param image digest of the image the world started from
 * @param versions of what took part, by name: {@code grindstone}, and {@code agent}, who played
 * @param steps the start page as step 0, then every step
 * @param verdict null while the episode runs, and after a crash
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpisodeRecord(
        int format,
        String task,
        long seed,
        String goal,
        String image,
        Map<String, String> versions,
        List<RecordedStep> steps,
        @Nullable RecordedVerdict verdict) {
    /** The one there is. */
    public static final int FORMAT = 1;

    public EpisodeRecord {
        versions = Map.copyOf(versions);
        steps = List.copyOf(steps);
    }

    EpisodeRecord with(RecordedStep step) {
        List<RecordedStep> more = new ArrayList<>(steps);
        more.add(step);
        return new EpisodeRecord(format, task, seed, goal, image, versions, more, verdict);
    }

    EpisodeRecord with(RecordedVerdict end) {
        return new EpisodeRecord(format, task, seed, goal, image, versions, steps, end);
    }

    /**
     * What came of it.
     *
     * @param outcome {@code passed}, {@code failed} or {@code invalid}
     * @param reasons why, one sentence each
     * @param components the named parts of the task, and whether each of them holds; null for a task without
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecordedVerdict(
            String outcome, List<String> reasons, @Nullable Map<String, Boolean> components) {
        public RecordedVerdict {
            reasons = List.copyOf(reasons);
            components = components == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }

        static RecordedVerdict of(Verdict verdict, List<String> reasons) {
            Map<String, Boolean> components = verdict.components();
            return new RecordedVerdict(verdict.word(), reasons, components.isEmpty() ? null : components);
        }
    }
}
