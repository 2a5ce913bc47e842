package dev.grindstone.episodes.hand;

import dev.grindstone.episodes.stage.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What an action answers by itself, apart from the observation after it.
 *
 * @param type the kind of action
 * @param text what was read, for actions that read; null otherwise
 * @param picture for a screenshot that was asked for; null otherwise
 */
public record ActionResult(
        String type, @Nullable String text, @Nullable Picture picture) {

    static ActionResult text(String type, @Nullable String text) {
        return new ActionResult(type, text, null);
    }
}
