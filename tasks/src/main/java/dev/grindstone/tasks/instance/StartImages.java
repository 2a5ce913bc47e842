package dev.grindstone.tasks.instance;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The images that instances start from. A task that prepares nothing starts from its world's image itself; for the others
 * a fork of it is prepared, and kept for the next episode of the same instance: so all of a group have the same bytes.
 * Another process makes other bytes of the same state, as the database writes the time into its file.
 *
 * <p>Safe for use by several threads.
 */
public final class StartImages {

    private static final int KEPT = 64; // a few pages each, as they share all others with their world's image

    private record Key(String world, TaskInstance instance) {}

    private final List<App> apps;
    private final Map<Key, Image> images = new LinkedHashMap<>(KEPT, 0.75f, true);

    public StartImages(Collection<? extends App> apps) {
        this.apps = List.copyOf(apps);
    }

    /**
     * The image an instance starts from.
     *
     * @param world the image of its world
     * @throws TaskException when the world refuses the task's preparation
     */
    public synchronized Image of(TaskInstance instance, Image world) {
        if (instance.task().preparation().isNone()) {
            return world;
        }
        Key key = new Key(world.digest(), instance);
        Image known = images.get(key);
        if (known == null) {
            known = prepared(instance, world);
            images.put(key, known);
            if (images.size() > KEPT) {
                images.remove(images.keySet().iterator().next());
            }
        }
        return known;
    }

    private Image prepared(TaskInstance instance, Image image) {
        try (Worlds worlds = new Worlds(apps, 0)) {
            World world = worlds.create("preparation", image, TimeMode.STEPPED);
            world.run(Preparer.of(instance)::prepare);
            return world.captureAsStart();
        }
    }
}
