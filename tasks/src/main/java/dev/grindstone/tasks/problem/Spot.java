package dev.grindstone.tasks.problem;

/**
 * A line of a task file.
 *
 * @param file as a person finds it, relative to the pack
 * @param line from 1
 */
public record Spot(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
