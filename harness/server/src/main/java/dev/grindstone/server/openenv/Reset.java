package dev.grindstone.server.openenv;

import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.registry.Surfaces;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an episode shall be. Keys that are not known mean nothing, as OpenEnv wants it.
 *
 * @param seed chooses the instance where neither {@code index} nor {@code task} does
 * @param episodeId what the client calls it
 * @param split what it is for: train, validation or test
 * @param index the task's place in its split
 * @param task the id of a task or an instance, instead of split and index
 * @param surface the language of {@code native} actions
 */
record Reset(
        @Nullable Long seed,
        @Nullable String episodeId,
        @Nullable String split,
        @Nullable Long index,
        @Nullable String task,
        @Nullable Surface surface,
        EpisodeSettings settings) {

    static Reset of(JsonNode data) {
        Fields.object(data, "data");
        EpisodeSettings standard = EpisodeSettings.standard();
        return new Reset(
                Fields.whole(data, "seed"),
                Fields.text(data, "episode_id"),
                Fields.text(data, "split"),
                Fields.whole(data, "index"),
                Fields.text(data, "task"),
                surface(Fields.text(data, "surface")),
                new EpisodeSettings(
                        Fields.flag(data, "screenshots", standard.screenshots()),
                        Fields.flag(data, "snapshots", standard.snapshots()),
                        standard.mayEvaluate(),
                        standard.longest()));
    }

    private static @Nullable Surface surface(@Nullable String name) {
        return name == null
                ? null
                : Surfaces.named(name)
                        .orElseThrow(() -> Fault.invalid(
                                "value_error",
                                "surface",
                                "there is no surface '" + name + "': choose one of "
                                        + String.join(", ", Surfaces.names()),
                                null));
    }
}
