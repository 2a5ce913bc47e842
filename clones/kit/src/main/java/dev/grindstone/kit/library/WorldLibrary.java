package dev.grindstone.kit.library;

import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.ImageStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The start images of the worlds that can be made here. An image is built on first use and kept in a store under a
 * name that changes with the code and the fixtures it was made from.
 */
public final class WorldLibrary {

    /** Start images in memory, the ones asked for last: all worlds on an image share its bytes, if it is read but once. */
    private static final int KEPT = 8;

    private final Map<String, WorldSource> sources = new TreeMap<>();
    private final Map<String, Image> images = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final List<App> apps;
    private final ImageStore store;

    public WorldLibrary(Collection<? extends WorldSource> sources, Collection<? extends App> apps, ImageStore store) {
        sources.forEach(source -> this.sources.put(source.name(), source));
        this.apps = List.copyOf(apps);
        this.store = store;
    }

    /** The names of the worlds. */
    public Collection<String> names() {
        return List.copyOf(sources.keySet());
    }

    /** The start image of a world, built now if it is not stored yet. */
    public Image image(String name, long seed) {
        String key = key(name, seed);
        return found(key).orElseGet(() -> build(name, seed));
    }

    /** Builds and stores a start image, whether or not there is one. */
    public Image build(String name, long seed) {
        String key = key(name, seed);
        Image image = WorldBuilder.build(source(name), seed, apps);
        store.publish(key, image);
        synchronized (images) {
            images.remove(key);
        }
        return keep(key, image);
    }

    /** Whether {@link #image} would find it stored. */
    public boolean isBuilt(String name, long seed) {
        return found(key(name, seed)).isPresent();
    }

    private Optional<Image> found(String key) {
        return kept(key).or(() -> store.find(key).map(image -> keep(key, image)));
    }

    private Optional<Image> kept(String key) {
        synchronized (images) {
            return Optional.ofNullable(images.get(key));
        }
    }

    /** Keeps an image, unless another caller was first: then theirs is everybody's. */
    private Image keep(String key, Image image) {
        synchronized (images) {
            Image first = images.putIfAbsent(key, image);
            if (images.size() > KEPT) {
                images.remove(images.keySet().iterator().next());
            }
            return first == null ? image : first;
        }
    }

    private String key(String name, long seed) {
        return name + "-" + seed + "-" + Fingerprint.of(source(name), apps);
    }

    private WorldSource source(String name) {
        WorldSource source = sources.get(name);
        if (source == null) {
            throw new IllegalArgumentException("Unknown world '" + name + "'. Known are: " + names());
        }
        return source;
    }
}
