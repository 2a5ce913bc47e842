package dev.grindstone.tasks.problem;

/**
 * One mistake in a task file.
 *
 * @param spot where it stands
 * @param text what is wrong, with the value that is wrong
 * @param remedy what to do about it
 */
public record Problem(Spot spot, String text, String remedy) {

    @Override
    public String toString() {
        return spot + ": " + text + ": " + remedy;
    }
}
