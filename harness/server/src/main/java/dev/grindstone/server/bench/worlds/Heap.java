package dev.grindstone.server.bench.worlds;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.snapshot.Image;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

/** How much heap a living world takes, by opening many that stay open. */
public final class Heap {

    private static final String NAME = "world.heap_kib";
    private static final int BATCHES = 10;
    private static final int BYTES_PER_KIB = 1024;

    private final Ground ground;
    private final Effort effort;

    /** Worlds on this ground. */
    public Heap(Ground ground, Effort effort) {
        this.ground = ground;
        this.effort = effort;
    }

    /** The figure, over batches of worlds, against worlds that share no bytes. */
    public Figure figure() {
        return new Figure(NAME, () -> {
            int worlds = effort.of(1000, 100);
            Distribution batches = Distribution.of(perWorld(worlds / BATCHES, BATCHES, i -> ground.image()));
            Distribution all = new Distribution(worlds, batches.p50(), batches.p95(), batches.p99());
            double copies = Distribution.of(perWorld(5, 2, i -> copy())).p50();
            return new Reading(NAME, "KiB", all, new Baseline("a world on bytes of its own", copies));
        });
    }

    private double[] perWorld(int worldsPerBatch, int batches, IntFunction<Image> images) {
        double[] kib = new double[batches];
        try (Worlds worlds = ground.worlds(0)) {
            ground.world(worlds, "warm-up");
            long before = used();
            for (int batch = 0; batch < batches; batch++) {
                for (int i = 0; i < worldsPerBatch; i++) {
                    worlds.create("w" + batch + "-" + i, images.apply(i), TimeMode.STEPPED);
                }
                long now = used();
                kib[batch] = (now - before) / (double) worldsPerBatch / BYTES_PER_KIB;
                before = now;
            }
        }
        return kib;
    }

    private Image copy() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ground.image().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Image.of(bytes.toByteArray());
    }

    /** What is reachable: twice, because what the first collection frees may have held more. */
    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
