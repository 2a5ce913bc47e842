package dev.grindstone.tasks.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Pairs the rows two runs made: equal ones first, then those most alike, so that a verdict can say what differs.
 *
 * @param ids the expected id for each actual one, as far as known
 * @param unlike pairs that differ, expected row first
 * @param missing expected rows without a partner
 * @param extra actual rows without a partner
 */
record MadeRows(Map<String, String> ids, Map<Row, Row> unlike, List<Row> missing, List<Row> extra) {

    /** Pairs the rows of two sides. */
    static MadeRows pair(Side expected, Side actual) {
        List<Row> left = withIds(expected);
        List<Row> right = withIds(actual);
        return IdMatching.exact(left, right)
                .map(ids -> new MadeRows(ids, Map.of(), List.of(), List.of()))
                .orElseGet(() -> mostAlike(expected.made(), actual.made(), IdMatching.likely(left, right)));
    }

    private static List<Row> withIds(Side side) {
        List<Row> rows = new ArrayList<>(side.made());
        side.anchored().values().stream().filter(Row::holdsIds).forEach(rows::add);
        return rows;
    }

    private static MadeRows mostAlike(List<Row> expected, List<Row> actual, Map<String, String> likely) {
        Map<String, String> ids = new HashMap<>(likely);
        Map<String, Deque<Row>> byLook = new HashMap<>();
        expected.forEach(row -> byLook.computeIfAbsent(row.render(id -> id), look -> new ArrayDeque<>())
                .add(row));
        List<Row> extra = new ArrayList<>();
        Set<Row> paired = new HashSet<>();
        for (Row row : actual) {
            Row same = byLook.getOrDefault(row.render(id -> ids.getOrDefault(id, "?" + id)), new ArrayDeque<>())
                    .poll();
            if (same == null) {
                extra.add(row);
            } else {
                paired.add(same);
            }
        }
        List<Row> missing = new ArrayList<>(expected);
        missing.removeIf(paired::contains);
        MadeRows rest = new MadeRows(ids, new LinkedHashMap<>(), missing, extra);
        // Rows that others refer to come first: then it is known which rows the referring ones belong to.
        missing.stream()
                .map(Row::table)
                .distinct()
                .sorted(Comparator.comparingInt((String table) -> references(expected, table))
                        .thenComparing(Comparator.naturalOrder()))
                .toList()
                .forEach(rest::pairTable);
        return rest;
    }

    private static int references(List<Row> rows, String table) {
        return rows.stream()
                .filter(row -> row.table().equals(table))
                .mapToInt(row -> row.change().key().split("/", -1).length)
                .max()
                .orElse(0);
    }

    private void pairTable(String table) {
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
                learnIds(candidate.expected(), candidate.actual());
            }
        }
    }

    /** The columns in which two rows differ; ids of which nothing is known yet do not count. */
    private int differences(Row wanted, Row found) {
        return (int) wanted.cells().entrySet().stream()
                .filter(column -> {
                    Cell other = found.cells().getOrDefault(column.getKey(), Cell.of(null));
                    return !same(column.getValue(), other, true);
                })
                .count();
    }

    /** Whether two values are equal under the mapping of ids. */
    boolean same(Cell wanted, Cell found) {
        return same(wanted, found, false);
    }

    private boolean same(Cell wanted, Cell found, boolean unknownFits) {
        if (!Objects.equals(wanted.pattern(), found.pattern())
                || wanted.ids().size() != found.ids().size()) {
            return false;
        }
        for (int i = 0; i < wanted.ids().size(); i++) {
            String known = ids.get(found.ids().get(i));
            boolean unknown = known == null && !ids.containsValue(wanted.ids().get(i));
            if (!(unknown && unknownFits) && !wanted.ids().get(i).equals(known)) {
                return false;
            }
        }
        return true;
    }

    private void learnIds(Row wanted, Row found) {
        wanted.cells().forEach((column, cell) -> {
            Cell other = found.cells().getOrDefault(column, Cell.of(null));
            for (int i = 0;
                    i < cell.ids().size() && cell.ids().size() == other.ids().size();
                    i++) {
                if (!ids.containsValue(cell.ids().get(i))) {
                    ids.putIfAbsent(other.ids().get(i), cell.ids().get(i));
                }
            }
        });
    }
}
