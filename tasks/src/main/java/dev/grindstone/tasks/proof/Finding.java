package dev.grindstone.tasks.proof;

/**
 * What one law of the proof came to.
 *
 * @param instance id of the task instance
 * @param law what must hold, such as {@code doing nothing fails}
 * @param holds whether it does
 * @param detail the verdict it rests on
 */
public record Finding(String instance, String law, boolean holds, String detail) {

    @Override
    public String toString() {
        return instance + ": " + law + (holds ? ": yes" : ": NO, " + detail);
    }
}
