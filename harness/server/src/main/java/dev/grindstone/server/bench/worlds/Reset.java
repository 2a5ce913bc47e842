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

    /** In a quick measurement, one of so many resets is proved. */
    private static final int PROVED_OF = 10;

    private final Ground ground;
    private final Effort effort;

    /** Resets on this ground. */
    public Reset(Ground ground, Effort effort) {
        this.ground = ground;
        this.effort = effort;
    }

    /** With a database in reserve, as resets find it that are not back to back. Against copying the file and opening it. */
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
            return new Reading(name, "ms", resets(worlds, spares), baseline);
        }
    }

    private Distribution resets(Worlds worlds, int spares) {
        World world = ground.world(worlds, "bench");
        return effort.millis(effort.of(1000, 100), new Effort.Work() {
            private int resets;

            @Override
            public void before() {
                Ground.touch(world);
                while (worlds.spares(ground.image()) < spares) {
                    Thread.onSpinWait();
                }
            }

            @Override
            public void timed() {
                world.reset();
                resets++;
            }

            @Override
            public void after() {
                // Hashing every byte proves the reset. It takes a hundred times as long, so a quick measurement of many
                // resets proves some of them; the figure reset.digests proves each.
                if (resets % effort.of(1, PROVED_OF) == 0
                        && !world.imageDigest().equals(ground.image().digest())) {
                    throw new IllegalStateException("a reset left other bytes than the image's");
                }
            }
        });
    }
}
