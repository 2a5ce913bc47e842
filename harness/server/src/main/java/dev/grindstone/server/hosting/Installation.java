package dev.grindstone.server.hosting;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.library.WorldLibrary;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.ImageStore;
import java.util.List;
import java.util.function.Consumer;

/**
 * The clones on the class path, and the start images of the worlds that can be made for them.
 *
 * @param clones every clone, by name
 * @param library the worlds' start images, kept in the home
 */
public record Installation(List<Clone> clones, WorldLibrary library) {

    /** The world that everything starts from unless told otherwise. */
    public static final String DEFAULT_WORLD = "office";

    /** The seed that everything starts from unless told otherwise. */
    public static final long DEFAULT_SEED = 1;

    /** What is installed here. */
    public static Installation in(Home home) {
        List<Clone> clones = Clone.installed();
        ImageStore store = new ImageStore(home.images());
        return new Installation(clones, new WorldLibrary(WorldSource.installed(), clones, store));
    }

    /** The start image of a world; says so when it has to be built first, which takes seconds. */
    public Image image(String world, long seed, Consumer<String> progress) {
        requireKnown(world);
        if (!library.isBuilt(world, seed)) {
            progress.accept("Building the world '" + world + "' (seed " + seed + "); the next start finds it built");
        }
        return library.image(world, seed);
    }

    /** Complains unless a world of this name can be built. */
    public void requireKnown(String world) {
        if (!library.names().contains(world)) {
            throw Trouble.unknown("world", world, "choose one of " + String.join(", ", library.names()));
        }
    }

    /** A clone by its name. */
    public Clone clone(String name) {
        return clones.stream()
                .filter(clone -> clone.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Trouble.unknown(
                        "clone",
                        name,
                        "choose one of "
                                + String.join(
                                        ", ", clones.stream().map(Clone::name).toList())));
    }
}
