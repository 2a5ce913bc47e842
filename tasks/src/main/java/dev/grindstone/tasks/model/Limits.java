package dev.grindstone.tasks.model;

/**
 * How much an agent may take for a task.
 *
 * @param steps actions after which the episode is cut off
 */
public record Limits(int steps) {

    /** The most a task may ask for. */
    public static final int MAX_STEPS = 1000;

    /** What a task gets that says nothing. */
    public static final Limits DEFAULT = new Limits(50);
}
