package dev.grindstone.tasks.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every mistake of a pack before anybody is told of the first. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();

    public void add(Spot spot, String text, String remedy) {
        problems.add(new Problem(spot, text, remedy));
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    /** All problems so far, by file and line. */
    public List<Problem> all() {
        return problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> problem.spot().file())
                        .thenComparing(problem -> problem.spot().line())
                        .thenComparing(Problem::text))
                .distinct()
                .toList();
    }

    public int count() {
        return problems.size();
    }

    /**
     * Ends the collecting.
     *
     * @throws PackException with all problems, when there are any
     */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new PackException(all());
        }
    }
}
