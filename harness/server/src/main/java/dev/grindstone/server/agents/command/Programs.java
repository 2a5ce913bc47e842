package dev.grindstone.server.agents.command;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.registry.Surfaces;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.play.Player;

/** Programs as players. */
public final class Programs {

    private Programs() {}

    /**
     * A program, started anew for each episode.
     *
     * @throws Trouble when there is no such surface
     */
    public static Player player(ProgramSettings settings) {
        String name = settings.surface();
        Surface surface = name == null
                ? null
                : Surfaces.named(name)
                        .orElseThrow(() -> Trouble.badInput(
                                "there is no surface '" + name + "'",
                                name,
                                "choose one of " + String.join(", ", Surfaces.names())));
        return new Player() {
            @Override
            public Agent agent(EpisodeTask task) {
                return new ProgramAgent(settings, surface);
            }

            @Override
            public String label() {
                return "command";
            }
        };
    }
}
