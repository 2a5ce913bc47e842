package dev.grindstone.server.agents;

import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.registry.Surfaces;
import dev.grindstone.server.Trouble;
import java.util.List;
import java.util.Objects;

/** Which language a model's calls are in. */
public final class Speech {

    private Speech() {}

    /**
     * The surface that was asked for.
     *
     * @param spoken the names of those that models of this maker speak, the usual one first
     */
    public static Surface surface(ModelSettings settings, List<String> spoken) {
        String name = Objects.requireNonNullElse(settings.surface(), spoken.get(0));
        if (!spoken.contains(name)) {
            throw Trouble.badInput(
                    "'" + settings.model() + "' does not speak the surface '" + name + "'",
                    name,
                    "choose " + String.join(" or ", spoken));
        }
        return Surfaces.named(name).orElseThrow();
    }

    /** Complains about the type of a tool that was asked for, of a maker that has only one. */
    public static void refuseTool(ModelSettings settings) {
        String tool = settings.tool();
        if (tool != null) {
            throw Trouble.badInput(
                    "there is no choice of tools, such as '" + tool + "', here", tool, "leave --tool out");
        }
    }
}
