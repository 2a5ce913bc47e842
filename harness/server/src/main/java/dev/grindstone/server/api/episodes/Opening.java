package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.TaskInstance;
import org.jspecify.annotations.Nullable;

/**
 * What an episode opens with.
 *
 * @param image what its world starts from
 * @param surface the language of its model's calls, if any come
 * @param keepsPlace whether the place stays with whoever reserved it, who then watches for idleness as well
 */
public record Opening(
        TaskInstance instance,
        Image image,
        EpisodeSettings settings,
        @Nullable Surface surface,
        boolean keepsPlace) {}
