package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Where and as whom an episode starts.
 *
 * @param app the clone whose page is open, such as {@code mail}
 * @param as the person signed in, by address or first name; null for the world's protagonist
 * @param path the page's path with query and fragment; null for the clone's own start page
 */
public record Start(
        Spot spot,
        String app,
        @Nullable String as,
        @Nullable String path) {}
