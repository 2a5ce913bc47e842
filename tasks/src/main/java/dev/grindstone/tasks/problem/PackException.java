package dev.grindstone.tasks.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A task pack cannot be used; the message lists every mistake in it, one a line. */
public final class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PackException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n", problems.size() == 1 ? "1 problem:\n" : problems.size() + " problems:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
