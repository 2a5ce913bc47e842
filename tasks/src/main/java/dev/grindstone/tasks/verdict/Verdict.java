package dev.grindstone.tasks.verdict;

import java.util.List;
import java.util.stream.Collectors;

/** What came out of an episode. */
public sealed interface Verdict {

    /** What the task asks for happened, and nothing else. */
    record Passed() implements Verdict {
        @Override
        public String toString() {
            return "passed";
        }
    }

    /** Something is missing, wrong or too much. */
    record Failed(List<Reason> reasons) implements Verdict {

        private static final int SHOWN = 20;

        public Failed {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A failed verdict needs at least one reason");
            }
        }

        /** The reasons, one a line; of very many, the first. */
        @Override
        public String toString() {
            String more = reasons.size() > SHOWN ? "\n  and " + (reasons.size() - SHOWN) + " more" : "";
            return reasons.stream()
                    .limit(SHOWN)
                    .map(Reason::text)
                    .collect(Collectors.joining("\n  ", "failed\n  ", more));
        }
    }

    /** The environment was in trouble, so nothing can be said about the agent. */
    record Invalid(String reason) implements Verdict {
        @Override
        public String toString() {
            return "invalid: " + reason;
        }
    }

    static Verdict of(List<Reason> reasons) {
        return reasons.isEmpty() ? new Passed() : new Failed(reasons);
    }

    default boolean passed() {
        return this instanceof Passed;
    }

    /** The word machines read: {@code passed}, {@code failed} or {@code invalid}. */
    default String word() {
        return this instanceof Passed ? "passed" : this instanceof Failed ? "failed" : "invalid";
    }
}
