package dev.grindstone.tasks.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came out of an episode. */
public sealed interface Verdict {

    /**
     * What the task asks for happened, and nothing else that matters.
     *
     * @param allowed what else happened
     * @param components the named parts of the task, all of which hold; empty when it has none
     */
    record Passed(List<Allowed> allowed, Map<String, Boolean> components) implements Verdict {

        public Passed {
            allowed = List.copyOf(allowed);
            components = inOrder(components);
        }

        /** Passed, by a task without named parts. */
        public Passed(List<Allowed> allowed) {
            this(allowed, Map.of());
        }

        /** Passed without any need of leniency. */
        public Passed() {
            this(List.of());
        }

        /** With what was allowed, one a line; of very much, the first. That all components hold goes without saying. */
        @Override
        public String toString() {
            return "passed" + lines(allowed);
        }
    }

    /**
     * Something is missing, wrong or too much.
     *
     * @param allowed what else happened, and would do no harm
     * @param components the named parts of the task, and whether each of them holds; empty when it has none
     */
    record Failed(List<Reason> reasons, List<Allowed> allowed, Map<String, Boolean> components) implements Verdict {

        public Failed {
            reasons = List.copyOf(reasons);
            allowed = List.copyOf(allowed);
            components = inOrder(components);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A failed verdict needs at least one reason");
            }
        }

        /** Failed, by a task without named parts. */
        public Failed(List<Reason> reasons, List<Allowed> allowed) {
            this(reasons, allowed, Map.of());
        }

        public Failed(List<Reason> reasons) {
            this(reasons, List.of());
        }

        /** The reasons, one a line; of very many, the first. */
        @Override
        public String toString() {
            return "failed" + lines(reasons) + told(components);
        }
    }

    /** The environment was in trouble, so nothing can be said about the agent. */
    record Invalid(String reason) implements Verdict {
        @Override
        public String toString() {
            return "invalid: " + reason;
        }
    }

    /** A verdict, with the named parts of the task and whether each of them holds. */
    static Verdict of(List<Reason> reasons, List<Allowed> allowed, Map<String, Boolean> components) {
        return reasons.isEmpty() ? new Passed(allowed, components) : new Failed(reasons, allowed, components);
    }

    /** A verdict of a task without named parts. */
    static Verdict of(List<Reason> reasons, List<Allowed> allowed) {
        return of(reasons, allowed, Map.of());
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

    /** The named parts of the task, and whether each of them holds; empty for a task without, and when invalid. */
    default Map<String, Boolean> components() {
        return Map.of();
    }

    /** The word machines read: {@code passed}, {@code failed} or {@code invalid}. */
    default String word() {
        return this instanceof Passed ? "passed" : this instanceof Failed ? "failed" : "invalid";
    }

    private static Map<String, Boolean> inOrder(Map<String, Boolean> components) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    private static String told(Map<String, Boolean> components) {
        return components.isEmpty()
                ? ""
                : components.entrySet().stream()
                        .map(each -> each.getKey() + (each.getValue() ? " yes" : " no"))
                        .collect(Collectors.joining(", ", "\n  components: ", ""));
    }

    private static String lines(List<?> things) {
        int shown = 20;
        String more = things.size() > shown ? "\n  and " + (things.size() - shown) + " more" : "";
        return things.isEmpty()
                ? ""
                : things.stream().limit(shown).map(String::valueOf).collect(Collectors.joining("\n  ", "\n  ", more));
    }
}
