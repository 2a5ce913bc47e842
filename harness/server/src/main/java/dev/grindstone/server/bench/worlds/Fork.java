package dev.grindstone.server.bench.worlds;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import java.util.Set;
import java.util.TreeSet;

/** How long a fork of a world in use takes, until its database is open. */
public final class Fork {

    private static final String NAME = "fork.cold";

    private final Ground ground;
    private final Effort effort;

    /** Forks on this ground. */
    public Fork(Ground ground, Effort effort) {
        this.ground = ground;
        this.effort = effort;
    }

    /** The figure, against copying the database's file and opening the copy. */
    public Figure cold() {
        return new Figure(NAME, () -> {
            try (Worlds worlds = ground.worlds(0)) {
                World origin = ground.world(worlds, "origin");
                Ground.touch(origin);
                return new Reading(NAME, "ms", forks(worlds, origin), new CopiedFile(ground.image()).millis(effort));
            }
        });
    }

    private Distribution forks(Worlds worlds, World origin) {
        Set<String> states = new TreeSet<>();
        Distribution millis = effort.millis(effort.of(1000, 100), new Effort.Work() {
            @Override
            public void timed() {
                worlds.fork(origin, "fork");
            }

            @Override
            public void after() {
                states.add(worlds.find("fork").orElseThrow().imageDigest());
                worlds.close("fork");
            }
        });
        if (states.size() != 1) {
            throw new IllegalStateException("siblings differ: " + states.size() + " digests of forks of one world");
        }
        return millis;
    }
}
