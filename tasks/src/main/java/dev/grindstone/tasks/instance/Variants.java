package dev.grindstone.tasks.instance;

import dev.grindstone.tasks.generate.Generated;
import dev.grindstone.tasks.generate.Shuffle;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.sql.SqlRunner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a task in one world: every row of its query with every combination of its generated values, numbered
 * from 0. Each is made from its number alone, so that there may be millions; see decision 0011.
 */
public final class Variants {

    /** The most variants a task may have in one world. */
    public static final long MOST = 1_000_000_000_000L;

    /** Splits of up to so many values that decide them are counted one by one. */
    private static final long COUNTED = 1_000_000;

    private final Task task;
    private final List<Map<String, @Nullable Object>> rows;
    private final LocalDate today;
    private final long combinations;
    private final Shuffle shuffle;
    private final Set<String> deciding;
    private @Nullable Map<Split, Long> sizes;

    /** @param rows of the query; one without columns when there is none */
    Variants(Task task, List<Map<String, @Nullable Object>> rows, LocalDate today) {
        this.task = task;
        this.rows = List.copyOf(rows);
        this.today = today;
        this.combinations = task.generate().combinations(today);
        task.generate().all().stream()
                .filter(generated -> generated.range().size(today) == 0)
                .findFirst()
                .ifPresent(empty -> {
                    throw new TaskException(
                            empty.spot(),
                            "'generate." + empty.name() + "' makes no value in a world that starts on " + today,
                            "widen its days");
                });
        if (combinations > MOST / rows.size()) {
            throw new TaskException(
                    task.generate().all().get(0).spot(),
                    String.format(
                            Locale.ROOT, "'generate' makes more than %,d variants (of %,d rows)", MOST, rows.size()),
                    "narrow a range, or widen a step");
        }
        this.shuffle = new Shuffle(count());
        this.deciding = deciding();
    }

    /** How many there are. */
    public long count() {
        return rows.size() * combinations;
    }

    /** How many rows the query gives; 1 without a query. */
    public int rows() {
        return rows.size();
    }

    /** How many combinations of generated values each row is joined with. */
    public long combinations() {
        return combinations;
    }

    /** What each name stands for in a variant, but for the names every task knows. */
    Map<String, @Nullable Object> values(long variant) {
        long place = place(variant);
        Map<String, @Nullable Object> values = new LinkedHashMap<>(rows.get((int) (place / combinations)));
        values.putAll(task.generate().values(place % combinations, today));
        return values;
    }

    /** The variants of a task without generated values stand in the order of its rows. */
    private long place(long variant) {
        if (variant < 0 || variant >= count()) {
            throw new IllegalArgumentException("Task '" + task.id() + "' has no variant " + variant
                    + " in this world: choose one from 0 to " + (count() - 1));
        }
        return combinations == 1 ? variant : shuffle.at(variant);
    }

    // ---- splits

    /** What a variant is for. */
    public Split split(long variant) {
        return task.variants() == null
                ? split(values(variant))
                : split(rows.get((int) (place(variant) / combinations)));
    }

    /** How many variants are for something; exact when {@link #isCounted}, else estimated from evenly spread ones. */
    public long count(Split split) {
        if (sizes == null) {
            sizes = sizes();
        }
        return sizes.getOrDefault(split, 0L);
    }

    /** Whether the sizes of the splits are exact. */
    public boolean isCounted() {
        return task.variants() != null || combinations <= COUNTED;
    }

    private Map<Split, Long> sizes() {
        Map<Split, Long> found = new EnumMap<>(Split.class);
        if (task.variants() != null) {
            rows.forEach(row -> found.merge(split(row), combinations, Long::sum));
            return found;
        }
        long looked = isCounted() ? combinations : COUNTED / 10;
        LongStream.range(0, looked).forEach(variant -> found.merge(split(variant), 1L, Long::sum));
        found.replaceAll((split, size) -> isCounted() ? size : (long) ((double) size / looked * combinations));
        return found;
    }

    private Split split(Map<String, @Nullable Object> values) {
        List<String> texts = new ArrayList<>();
        deciding.forEach(name -> texts.add(String.valueOf(SqlRunner.text(values.get(name)))));
        return Split.of(task.id(), texts);
    }

    /** The columns that the goal tells or, when it tells none, all; without a query the generated values. */
    private Set<String> deciding() {
        if (task.variants() == null) {
            return task.generate().all().stream()
                    .map(Generated::mainName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> columns = rows.get(0).keySet();
        Set<String> told = new TreeSet<>(columns);
        told.retainAll(Template.names(task.goal().text()));
        return told.isEmpty() ? new TreeSet<>(columns) : told;
    }

    // ---- choosing some

    /** The variants of a split in their order, or all of them; each is made when it is asked for. */
    public LongStream all(@Nullable Split split) {
        return from(0, split);
    }

    /** Like {@link #all}, from a variant on. */
    public LongStream from(long first, @Nullable Split split) {
        return split != null && count(split) == 0
                ? LongStream.empty()
                : LongStream.range(first, count()).filter(variant -> split == null || split(variant) == split);
    }

    /** Up to so many variants of a split, or of all, evenly spread; without a split the first and the last are in it. */
    public LongStream spread(int wanted, @Nullable Split split) {
        if (wanted >= count() || (split != null && wanted >= count(split))) {
            return all(split);
        }
        if (split == null) {
            return IntStream.range(0, wanted).mapToLong(i -> wanted == 1 ? 0 : share(i, count() - 1, wanted - 1));
        }
        return IntStream.range(0, wanted)
                .mapToObj(i -> LongStream.range(share(i, count(), wanted), share(i + 1, count(), wanted))
                        .filter(variant -> split(variant) == split)
                        .findFirst())
                .flatMapToLong(first -> first.stream());
    }

    private static long share(long part, long whole, long parts) {
        return whole / parts * part + whole % parts * part / parts;
    }

    /**
     * A text for each row, the same in every world in which the same is asked and expected. With {@link #combinations} it
     * tells how many instances of several worlds are distinct.
     */
    public Stream<String> distinctRows() {
        Set<String> used = Uses.of(task);
        String day = task.generate().knowToday() ? today.toString() : "";
        return rows.stream().map(row -> {
            StringBuilder text = new StringBuilder(task.id()).append(' ').append(day);
            row.forEach((column, value) -> {
                if (used.contains(column)) {
                    text.append('\n').append(column).append('=').append(SqlRunner.text(value));
                }
            });
            return text.toString();
        });
    }
}
