package dev.grindstone.server.bench.figure;

import java.util.function.Supplier;

/**
 * One figure: its name, and how it is measured.
 *
 * @param name as in {@code reset.cold}
 * @param measurement measures it, which takes seconds
 */
public record Figure(String name, Supplier<Reading> measurement) {

    /** Whether this is the figure, or one of the figures, that a person named. */
    public boolean isNamedBy(String text) {
        return name.equals(text) || name.startsWith(text + ".");
    }
}
