package dev.grindstone.kit.time;

import java.time.Instant;
import java.util.Map;

/**
 * A command that is going to run.
 *
 * @param args by name; values are texts, or lists of texts, as they are kept in the world
 */
public record Scheduled(long id, Instant dueAt, String command, long personId, Map<String, Object> args) {

    public Scheduled {
        args = Map.copyOf(args);
    }
}
