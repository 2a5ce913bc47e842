package dev.grindstone.episodes.surface;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.hand.ActionResult;
import dev.grindstone.episodes.stage.Picture;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param results what each action that was carried out answered by itself
 * @param error why the call was not carried out to its end; null when it was
 * @param seen what there is to see after the step
 */
public record Outcome(List<ActionResult> results, @Nullable String error, Observation seen) {
    public Outcome {
        results = List.copyOf(results);
    }

    /** Whether the call was carried out to its end. */
    public boolean went() {
        return error == null;
    }

    /** What was read, one text after the other; empty when nothing was. */
    public String read() {
        return results.stream().map(ActionResult::text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** The last screenshot that was asked for, else the one of the step, in base 64. */
    public Optional<String> screenshot() {
        return asked().or(() -> Optional.ofNullable(seen.screenshot()).map(Outcome::base64));
    }

    /** The last screenshot that was asked for, in base 64. */
    public Optional<String> asked() {
        return results.stream()
                .map(ActionResult::picture)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(Outcome::base64);
    }

    private static String base64(Picture picture) {
        return Base64.getEncoder().encodeToString(picture.bytes());
    }
}
