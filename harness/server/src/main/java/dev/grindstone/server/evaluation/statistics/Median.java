package dev.grindstone.server.evaluation.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/** The middle of some numbers. */
public final class Median {

    private Median() {}

    /** The one in the middle, or half way between the two; empty when there are no numbers. */
    public static OptionalDouble of(Collection<? extends Number> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                sorted.length % 2 == 1
                        ? sorted[half]
                        : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow());
    }
}
