package dev.grindstone.tasks.instance;

import dev.grindstone.tasks.problem.Spot;

/** A task does not fit the world it plays in; the message names the line of the task file. */
public final class TaskException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Spot spot;
    private final String reason;

    public TaskException(Spot spot, String reason) {
        super(spot + ": " + reason);
        this.spot = spot;
        this.reason = reason;
    }

    /** The line that does not fit. */
    public Spot spot() {
        return spot;
    }

    /** What does not fit, without the line. */
    public String reason() {
        return reason;
    }
}
