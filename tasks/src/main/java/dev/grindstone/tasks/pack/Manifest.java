package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.problem.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of tasks says of itself in its {@code pack.yaml}.
 *
 * @param name the folder's name, the first part of its tasks' ids
 * @param version three numbers: the first rises when instances of a task mean something else, the second when tasks
 *     come, the third when neither changes
 * @param title for people
 * @param canary an id that stands in every file of the pack, so that a copy of any of them is recognised; null for none
 */
public record Manifest(
        Spot spot,
        String name,
        String version,
        String title,
        @Nullable String canary) {}
