package dev.grindstone.server.proving;

import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.TaskInstance;
import java.util.List;

/**
 * An instance to be proved.
 *
 * @param world the image of its world, from which its start is made
 * @param others other instances of its task, whose answers are wrong here
 * @param kinds what is to be proved of it
 */
public record Case(TaskInstance instance, Image world, List<TaskInstance> others, List<ProofKind> kinds) {

    public Case {
        others = List.copyOf(others);
        kinds = List.copyOf(kinds);
    }
}
