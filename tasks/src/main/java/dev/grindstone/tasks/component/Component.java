package dev.grindstone.tasks.component;

import dev.grindstone.tasks.problem.Spot;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A part of a task that can be done or not.
 *
 * @param name what it is called in a verdict, such as {@code filed}
 * @param parts where the verdict must find nothing missing and nothing wrong for it to hold
 */
public record Component(Spot spot, String name, List<Part> parts) {

    public Component {
        parts = List.copyOf(parts);
    }

    /** The same with its blanks filled. */
    public Component fill(UnaryOperator<String> filling) {
        return new Component(
                spot, name, parts.stream().map(part -> part.fill(filling)).toList());
    }
}
