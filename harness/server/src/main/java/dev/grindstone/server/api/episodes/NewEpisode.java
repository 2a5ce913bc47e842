package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.registry.Surfaces;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.operation.Doc;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Doc("An episode to start.")
record NewEpisode(
        @Doc("The id of a task, or of an instance, task@revision#variant~seed.")
        String task,

        @Doc("The task's variant, from 0; that of the id, or 0, when left out.") @Nullable
        Long variant,

        @Doc("The seed of its world; that of the id, or 1, when left out.") @Nullable
        Long seed,

        @Doc("Whether observations have a screenshot; true when left out.") @Nullable
        Boolean screenshots,

        @Doc("Whether observations have a snapshot; true when left out.") @Nullable
        Boolean snapshots,

        @Doc("The language of the model's calls, such as anthropic_computer or openai, for steps with native.")
        @Nullable
        String surface) {

    EpisodeSettings settings() {
        EpisodeSettings standard = EpisodeSettings.standard();
        return new EpisodeSettings(
                Objects.requireNonNullElse(screenshots, standard.screenshots()),
                Objects.requireNonNullElse(snapshots, standard.snapshots()),
                standard.mayEvaluate(),
                standard.longest());
    }

    @Nullable
    Surface language() {
        return surface == null
                ? null
                : Surfaces.named(surface)
                        .orElseThrow(() -> Trouble.badInput(
                                "there is no surface '" + surface + "'",
                                surface,
                                "choose one of " + String.join(", ", Surfaces.names())));
    }
}
