package dev.grindstone.tasks.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant who wrote a name that does not exist. */
public final class Nearest {

    private Nearest() {}

    /** A remedy: the most similar valid name when one is near, otherwise all of them. */
    public static String remedy(String wrong, Collection<String> valid) {
        return of(wrong, valid)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> valid.isEmpty()
                        ? "nothing is allowed here"
                        : "use one of "
                                + String.join(", ", valid.stream().sorted().toList()));
    }

    /** The most similar valid name, if it differs in a third of its letters at most. */
    public static Optional<String> of(String wrong, Collection<String> valid) {
        return valid.stream()
                .filter(name -> distance(wrong, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance: letters to insert, delete or replace. */
    static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replace = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replace, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
