package dev.grindstone.kit.world;

import java.util.List;
import java.util.ServiceLoader;

/** A world that can be made from text fixtures; found by {@link ServiceLoader}. */
public interface WorldSource {

    /** Short lower-case name, such as {@code office}. */
    String name();

    /** Fills an empty world. The same seed gives the same rows; another seed other people and amounts. */
    void fill(WorldBuilder world, long seed);

    /** All sources on the class path, by name. */
    static List<WorldSource> installed() {
        return ServiceLoader.load(WorldSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(java.util.Comparator.comparing(WorldSource::name))
                .toList();
    }
}
