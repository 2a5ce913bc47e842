package dev.grindstone.server.bench.worlds;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import java.util.HashSet;
import java.util.Set;

/** How many different databases many resets lead to, counted by SHA-256 over all bytes; one is right. */
public final class ResetDigests {

    private static final String NAME = "reset.digests";

    private final Ground ground;
    private final Effort effort;

    /** Resets on this ground. */
    public ResetDigests(Ground ground, Effort effort) {
        this.ground = ground;
        this.effort = effort;
    }

    /** The figure. */
    public Figure figure() {
        return new Figure(NAME, this::measure);
    }

    private Reading measure() {
        int resets = effort.of(10_000, 50);
        Set<String> digests = new HashSet<>();
        try (Worlds worlds = ground.worlds(2)) {
            World world = ground.world(worlds, "bench");
            for (int i = 0; i < resets; i++) {
                Ground.touch(world);
                world.reset();
                digests.add(world.imageDigest());
            }
        }
        int distinct = digests.size();
        return new Reading(NAME, "distinct", new Distribution(resets, distinct, distinct, distinct), null);
    }
}
