package dev.grindstone.server.bench.worlds;

import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;

/** How long a reset takes: drop what was written, and stand at the start again with an open database. */
public final class Reset {

    private final Ground ground;
    private final Effort effort;

    /** Resets on this ground. */
    public Reset(Ground ground, Effort effort) {
        this.ground = ground;
        this.effort = effort;
    }

    /** As a caller sees it: a database waits, opened in the background. Against copying the file and opening it. */
    public Figure spare() {
        return new Figure(
                "reset.spare",
                () -> reading("reset.spare", Worlds.SPARES, new CopiedFile(ground.image()).millis(effort)));
    }

    /** Without a spare: the database is opened while the caller waits. Against running the SQL again. */
    public Figure cold() {
        return new Figure(
                "reset.cold", () -> reading("reset.cold", 0, new RebuiltFromSql(ground.image()).millis(effort)));
    }

    private Reading reading(String name, int spares, Baseline baseline) {
        try (Worlds worlds = ground.worlds(spares)) {
            return new Reading(name, "ms", resets(ground.world(worlds, "bench")), baseline);
        }
    }

    private Distribution resets(World world) {
        return effort.millis(effort.of(1000, 100), new Effort.Work() {
            @Override
            public void before() {
                Ground.touch(world);
            }

            @Override
            public void timed() {
                world.reset();
            }

            @Override
            public void after() {
                // Hashing every byte proves the reset, and takes long enough for the next spare to open.
                if (!world.imageDigest().equals(ground.image().digest())) {
                    throw new IllegalStateException("a reset left other bytes than the image's");
                }
            }
        });
    }
}
