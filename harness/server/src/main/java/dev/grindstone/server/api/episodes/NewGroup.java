package dev.grindstone.server.api.episodes;

import dev.grindstone.server.api.operation.Doc;
import org.jspecify.annotations.Nullable;

@Doc("Episodes of one instance to start at once.")
record NewGroup(
        @Doc("The id of a task, or of an instance, task@revision#variant~seed.")
        String task,

        @Doc("How many, from 1 to the seats of the server.") int count,

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

    NewEpisode each() {
        return new NewEpisode(task, variant, seed, screenshots, snapshots, surface);
    }
}
