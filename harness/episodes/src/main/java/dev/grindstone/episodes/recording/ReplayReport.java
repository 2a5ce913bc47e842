package dev.grindstone.episodes.recording;

import java.util.Optional;

/**
 * Whether a recording repeats.
 *
 * @param task the instance that was replayed
 * @param seed of its world
 * @param steps the last step that was replayed
 * @param difference the first one; empty when everything was equal
 */
public record ReplayReport(String task, long seed, int steps, Optional<Difference> difference) {

    /** Whether every state and every picture was equal. */
    public boolean isEqual() {
        return difference.isEmpty();
    }

    /**
     * The first thing that was not as recorded.
     *
     * @param what {@code state}, {@code screenshot}, {@code url}, {@code error}, {@code verdict}, …
     */
    public record Difference(int step, String what, String recorded, String replayed) {
        @Override
        public String toString() {
            return "step " + step + ", " + what + ": recorded " + recorded + ", replayed " + replayed;
        }
    }

    @Override
    public String toString() {
        return task + ": "
                + difference.map(first -> "differs at " + first).orElse("equal in all of " + steps + " steps");
    }
}
