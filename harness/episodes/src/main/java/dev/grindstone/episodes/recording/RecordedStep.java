package dev.grindstone.episodes.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grindstone.kit.change.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of a recording.
 *
 * @param step its number; 0 is the start page
 * @param actions what was done
 * @param url the address of the page in front afterwards
 * @param title its title
 * @param error why an action failed; null when none did
 * @param screenshot the picture's file, relative to the recording, and its digest; null when none was taken
 * @param snapshot the file of the tree of roles and names, and its digest; null when none was taken
 * @param stateDigest over the rows of all apps afterwards
 * @param changes the rows the step wrote
 * @param reward what it earned
 * @param ended whether it was the last one
 * @param refusal why what the agent wrote behind the actions was none; null when nothing was
 * @param now the world's present afterwards; null in recordings of older versions
 * @param thought what the agent said of it beside its actions; null when it said nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedStep(
        int step,
        List<ObjectNode> actions,
        String url,
        String title,
        @Nullable String error,
        @Nullable Evidence screenshot,
        @Nullable Evidence snapshot,
        String stateDigest,
        List<Change> changes,
        double reward,
        boolean ended,
        @Nullable String refusal,
        @Nullable Instant now,
        @Nullable String thought) {
    public RecordedStep {
        actions = List.copyOf(actions);
        changes = List.copyOf(changes);
    }

    /** A step of which everything could be read, by an agent that said nothing. */
    public RecordedStep(
            int step,
            List<ObjectNode> actions,
            String url,
            String title,
            @Nullable String error,
            @Nullable Evidence screenshot,
            @Nullable Evidence snapshot,
            String stateDigest,
            List<Change> changes,
            double reward,
            boolean ended) {
        this(
                step,
                actions,
                url,
                title,
                error,
                screenshot,
                snapshot,
                stateDigest,
                changes,
                reward,
                ended,
                null,
                null,
                null);
    }

    /** A file of the recording, with the SHA-256 of its bytes. */
    public record Evidence(String path, String sha256) {}
}
