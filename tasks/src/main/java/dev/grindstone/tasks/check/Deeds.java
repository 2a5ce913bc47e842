package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.Change;
import java.time.Instant;
import java.util.List;

/**
 * All that was done in a world, as values that can be stored: what a verdict needs to know of it when the world is gone.
 *
 * @param rest the world's present once everything the agent had set in motion had come to rest
 * @param changes every row written until then, oldest first: the agent's steps, and what came to pass after the last
 */
public record Deeds(Instant rest, List<Change> changes) {

    public Deeds {
        changes = List.copyOf(changes);
    }
}
