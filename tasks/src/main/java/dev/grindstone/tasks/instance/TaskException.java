package dev.grindstone.tasks.instance;

import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.problem.Spot;

/** A task does not fit the world it plays in; the message names the line of the task file. */
public final class TaskException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Spot spot;
    private final String text;
    private final String remedy;

    public TaskException(Spot spot, String text, String remedy) {
        super(spot + ": " + text + ": " + remedy);
        this.spot = spot;
        this.text = text;
        this.remedy = remedy;
    }

    /** The same as a problem of the pack. */
    public Problem problem() {
        return new Problem(spot, text, remedy);
    }
}
