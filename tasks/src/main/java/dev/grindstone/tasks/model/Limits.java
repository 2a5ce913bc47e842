package dev.grindstone.tasks.model;

import java.time.Duration;

/**
 * How much an agent may take for a task.
 *
 * @param steps actions after which the episode is cut off
 * @param time how much of the world's time may pass before the episode is cut off
 */
public record Limits(int steps, Duration time) {

    /** The most a task may ask for. */
    public static final int MAX_STEPS = 1000;

    /** The most a task may ask for, and what it gets that says nothing. */
    public static final Duration MAX_TIME = Duration.ofDays(1);

    /** What a task gets that says nothing. */
    public static final Limits DEFAULT = new Limits(50);

    /** So many steps, in as much time as there is. */
    public Limits(int steps) {
        this(steps, MAX_TIME);
    }
}
