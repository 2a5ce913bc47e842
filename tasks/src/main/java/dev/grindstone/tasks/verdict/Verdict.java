package dev.grindstone.tasks.verdict;

import java.util.List;
import java.util.stream.Collectors;

/** What came out of an episode. */
public sealed interface Verdict {

    /**
     * What the task asks for happened, and nothing else that matters.
     *
     * @param allowed what else happened
     */
    record Passed(List<Allowed> allowed) implements Verdict {

        public Passed {
            allowed = List.copyOf(allowed);
        }

        /** Passed without any need of leniency. */
        public Passed() {
            this(List.of());
        }

        /** With what was allowed, one a line; of very much, the first. */
        @Override
        public String toString() {
            return "passed" + lines(allowed);
        }
    }

    /**
     * Something is missing, wrong or too much.
     *
     * @param allowed what else happened, and would do no harm
     */
    record Failed(List<Reason> reasons, List<Allowed> allowed) implements Verdict {

        public Failed {
            reasons = List.copyOf(reasons);
            allowed = List.copyOf(allowed);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A failed verdict needs at least one reason");
            }
        }

        public Failed(List<Reason> reasons) {
            this(reasons, List.of());
        }

        /** The reasons, one a line; of very many, the first. */
        @Override
        public String toString() {
            return "failed" + lines(reasons);
        }
    }

    /** The environment was in trouble, so nothing can be said about the agent. */
    record Invalid(String reason) implements Verdict {
        @Override
        public String toString() {
            return "invalid: " + reason;
        }
    }

    static Verdict of(List<Reason> reasons, List<Allowed> allowed) {
        return reasons.isEmpty() ? new Passed(allowed) : new Failed(reasons, allowed);
    }

    /** A verdict without leniency. */
    static Verdict of(List<Reason> reasons) {
        return of(reasons, List.of());
    }

    default boolean passed() {
        return this instanceof Passed;
    }

    /** What happened, was not asked for, and does no harm; empty for an invalid verdict. */
    default List<Allowed> allowed() {
        return List.of();
    }

    /** The word machines read: {@code passed}, {@code failed} or {@code invalid}. */
    default String word() {
        return this instanceof Passed ? "passed" : this instanceof Failed ? "failed" : "invalid";
    }

    private static String lines(List<?> things) {
        int shown = 20;
        String more = things.size() > shown ? "\n  and " + (things.size() - shown) + " more" : "";
        return things.isEmpty()
                ? ""
                : things.stream().limit(shown).map(String::valueOf).collect(Collectors.joining("\n  ", "\n  ", more));
    }
}
