package dev.grindstone.tasks.solution;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A control of a page, found as a person with a screen reader finds it.
 *
 * @param role its ARIA role, such as {@code button}
 * @param name its accessible name, or a part of it
 * @param exact whether the name must be the whole accessible name, with its case
 * @param nth which one of several, from 0; null when there is only one
 * @param within the control it lies in; null for anywhere on the page
 */
public record Target(
        String role,
        String name,
        boolean exact,
        @Nullable Integer nth,
        @Nullable Target within) {

    /** The same control with the blanks of its name filled. */
    public Target fill(UnaryOperator<String> filling) {
        return new Target(role, filling.apply(name), exact, nth, within == null ? null : within.fill(filling));
    }

    @Override
    public String toString() {
        return role
                + " \"" + name + "\""
                + (nth == null ? "" : " (number " + nth + ")")
                + (within == null ? "" : " in " + within);
    }
}
