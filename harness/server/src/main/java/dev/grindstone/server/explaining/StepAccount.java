package dev.grindstone.server.explaining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run, as it is told.
 *
 * @param step its number; 0 is the start, and null what came to pass after the last
 * @param actions what was done, a phrase each
 * @param url the page in front afterwards
 * @param title its title
 * @param error why an action failed; null when none did
 * @param seen what was seen afterwards
 * @param changes what changed
 */
public record StepAccount(
        @Nullable Integer step,
        List<String> actions,
        String url,
        String title,
        @Nullable String error,
        Seen seen,
        List<Group> changes) {

    public StepAccount {
        actions = List.copyOf(actions);
        changes = List.copyOf(changes);
    }

    /** What became of a step's screenshot. */
    public enum Seen {
        /** There is a picture. */
        PICTURE,
        /** It looks as it did a step before. */
        SAME,
        /** It was recorded, and is missing or damaged. */
        MISSING,
        /** None was taken. */
        NONE
    }
}
