package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.RowKey;
import dev.grindstone.tasks.compare.ids.Cell;
import dev.grindstone.tasks.compare.ids.IdMatching;
import dev.grindstone.tasks.compare.ids.IdPairs;
import dev.grindstone.tasks.compare.ids.Look;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the rows two runs made: equal ones first, then those most alike, so that a verdict can say what differs.
 *
 * @param ids which id is which
 * @param unlike pairs that differ, expected row first
 * @param missing expected rows without a partner
 * @param extra actual rows without a partner
 */
record MadeRows(IdPairs ids, Map<Row, Row> unlike, Set<Row> missing, Set<Row> extra) {

    /** Pairs the rows of two sides. */
    static MadeRows pair(Side expected, Side actual) {
        List<Look> left = expected.looks();
        List<Look> right = actual.looks();
        Optional<Map<String, String>> exact = IdMatching.exact(left, right);
        if (exact.isPresent()) {
            return new MadeRows(new IdPairs(exact.get()), Map.of(), Set.of(), Set.of());
        }
        MadeRows rows = new MadeRows(
                new IdPairs(IdMatching.likely(left, right)),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(expected.made()),
                new LinkedHashSet<>(actual.made()));
        rows.pairEqual();
        // Rows that others refer to come first: then it is known which rows the referring ones belong to.
        expected.made().stream()
                .map(Row::table)
                .distinct()
                .sorted(Comparator.comparingInt((String table) -> references(expected.made(), table))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(rows::pairAlike);
        return rows;
    }

    private static int references(List<Row> rows, String table) {
        return rows.stream()
                .filter(row -> row.table().equals(table))
                .mapToInt(row -> RowKey.parts(row.change().key()).size())
                .max()
                .orElse(0);
    }

    private void pairEqual() {
        Map<Look, Deque<Row>> byLook = new HashMap<>();
        missing.forEach(row ->
                byLook.computeIfAbsent(row.look(), look -> new ArrayDeque<>()).add(row));
        for (Row found : List.copyOf(extra)) {
            Row same = byLook.getOrDefault(ids.asExpected(found.look()), new ArrayDeque<>())
                    .poll();
            if (same != null) {
                missing.remove(same);
                extra.remove(found);
            }
        }
    }

    private void pairAlike(String table) {
        record Candidate(Row expected, Row actual, int order, int differences) {}
        List<Candidate> candidates = new ArrayList<>();
        for (Row wanted : missing) {
            for (Row found : extra) {
                if (wanted.table().equals(table) && found.table().equals(table)) {
                    int differences = differences(wanted, found);
                    if (differences * 2 <= wanted.cells().size()) {
                        candidates.add(new Candidate(wanted, found, candidates.size(), differences));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::differences).thenComparingInt(Candidate::order));
        for (Candidate candidate : candidates) {
            boolean free = missing.contains(candidate.expected()) && extra.contains(candidate.actual());
            if (free
                    && differences(candidate.expected(), candidate.actual()) * 2
                            <= candidate.expected().cells().size()) {
                missing.remove(candidate.expected());
                extra.remove(candidate.actual());
                unlike.put(candidate.expected(), candidate.actual());
                ids.learn(candidate.expected().cells(), candidate.actual().cells());
            }
        }
        pairEqual(); // as more ids are known now
    }

    /** The columns in which two rows differ; ids of which nothing is known yet do not count. */
    private int differences(Row wanted, Row found) {
        return (int) wanted.cells().entrySet().stream()
                .filter(column ->
                        !ids.maybeSame(column.getValue(), found.cells().getOrDefault(column.getKey(), Cell.NULL)))
                .count();
    }
}
