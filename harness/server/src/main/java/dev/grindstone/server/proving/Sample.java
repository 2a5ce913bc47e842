package dev.grindstone.server.proving;

import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.Split;
import dev.grindstone.tasks.instance.Variants;
import dev.grindstone.tasks.model.Task;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Instances drawn by lot over tasks and seeds, the same for the same draw. Each task has the same share in each world,
 * as far as it has that many variants, so that a task with a million of them does not crowd out the others.
 *
 * @param size how many
 * @param draw names the draw
 */
public record Sample(int size, long draw, Selection kinds) {

    private record Cell(Task task, long seed) {
        @Override
        public String toString() {
            return task.id() + "~" + seed;
        }
    }

    /** The cases of the sample, fewer when there are not that many instances. */
    public Iterator<Case> cases(Shelf shelf, List<Task> tasks, List<Long> seeds, Consumer<String> progress) {
        Map<Cell, Variants> all = new LinkedHashMap<>();
        for (long seed : seeds) {
            for (Task task : tasks) {
                try (Start start = Start.of(shelf, task, seed, progress)) {
                    all.put(new Cell(task, seed), start.instances().variants(task));
                }
            }
        }
        Map<Cell, Long> counts = new LinkedHashMap<>();
        all.forEach((cell, variants) -> counts.put(cell, size(variants)));
        return new Chain<>(shares(counts).entrySet().stream()
                .filter(share -> share.getValue() > 0)
                .<Iterator<Case>>map(share -> {
                    Cell cell = share.getKey();
                    LongStream drawn = drawn(cell, share.getValue(), Objects.requireNonNull(all.get(cell)));
                    return new Cases(shelf, cell.task(), cell.seed(), drawn, kinds, progress);
                })
                .iterator());
    }

    private long size(Variants variants) {
        Split split = kinds.split();
        return split == null ? variants.count() : variants.count(split);
    }

    private Map<Cell, Integer> shares(Map<Cell, Long> counts) {
        List<Cell> turn = new ArrayList<>(counts.keySet());
        turn.sort(Comparator.comparing((Cell cell) -> lot(cell.toString(), 0)).thenComparing(Cell::toString));
        Map<Cell, Integer> shares = new LinkedHashMap<>();
        counts.keySet().forEach(cell -> shares.put(cell, 0));
        int left = size;
        boolean given = true;
        while (left > 0 && given) {
            given = false;
            for (Cell cell : turn) {
                int share = shares.getOrDefault(cell, 0);
                if (left > 0 && share < counts.getOrDefault(cell, 0L)) {
                    shares.put(cell, share + 1);
                    left--;
                    given = true;
                }
            }
        }
        return shares;
    }

    /** Drawn until there are enough, which are few of many, or all there are. */
    private LongStream drawn(Cell cell, int share, Variants variants) {
        Split split = kinds.split();
        if (share >= size(variants)) {
            return variants.all(split);
        }
        TreeSet<Long> drawn = new TreeSet<>();
        for (int i = 1; drawn.size() < share; i++) {
            long variant = Long.remainderUnsigned(lot(cell.toString(), i), variants.count());
            if (split == null || variants.split(variant) == split) {
                drawn.add(variant);
            }
        }
        return drawn.stream().mapToLong(Long::longValue);
    }

    private long lot(String what, int number) {
        try {
            byte[] text = (draw + " " + what + " " + number).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
