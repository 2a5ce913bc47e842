package dev.grindstone.tasks.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Colours the ids of both runs alike: ids of one colour stand in the same places of rows that look the same.
 *
 * <p>Colour refinement as in graph isomorphism: an id's next colour is its present one with the look of all rows it
 * stands in, until no colour splits any further.
 */
record Colours(Map<String, Integer> expected, Map<String, Integer> actual) {

    /** The coarsest colouring, refined. */
    static Colours of(List<Row> expected, List<Row> actual) {
        Map<String, Integer> left = new TreeMap<>();
        Map<String, Integer> right = new TreeMap<>();
        ids(expected).forEach(id -> left.put(id, 0));
        ids(actual).forEach(id -> right.put(id, 0));
        return new Colours(left, right).refine(expected, actual);
    }

    /** The same with one id of each run set apart, as if it were known that these two are the same. */
    Colours setApart(String expectedId, String actualId, List<Row> expectedRows, List<Row> actualRows) {
        Map<String, Integer> left = new TreeMap<>(expected);
        Map<String, Integer> right = new TreeMap<>(actual);
        left.put(expectedId, -1);
        right.put(actualId, -1);
        return new Colours(left, right).refine(expectedRows, actualRows);
    }

    /** Whether both runs have as many ids of each colour. */
    boolean balanced() {
        return sizes(expected).equals(sizes(actual));
    }

    /** The ids of a run by colour. */
    static Map<Integer, List<String>> classes(Map<String, Integer> colours) {
        Map<Integer, List<String>> classes = new TreeMap<>();
        colours.forEach((id, colour) ->
                classes.computeIfAbsent(colour, key -> new ArrayList<>()).add(id));
        return classes;
    }

    private static Map<Integer, Integer> sizes(Map<String, Integer> colours) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        colours.values().forEach(colour -> sizes.merge(colour, 1, Integer::sum));
        return sizes;
    }

    private Colours refine(List<Row> expectedRows, List<Row> actualRows) {
        Colours colours = this;
        int count = colours.count();
        while (true) {
            Map<String, Integer> names = new HashMap<>();
            Colours next = new Colours(
                    recolour(colours.expected, expectedRows, names), recolour(colours.actual, actualRows, names));
            if (next.count() == count) {
                return next;
            }
            colours = next;
            count = next.count();
        }
    }

    private int count() {
        HashSet<Integer> all = new HashSet<>(expected.values());
        all.addAll(actual.values());
        return all.size();
    }

    private static Map<String, Integer> recolour(
            Map<String, Integer> colours, List<Row> rows, Map<String, Integer> names) {
        Map<String, List<String>> looks = new TreeMap<>();
        colours.forEach((id, colour) -> looks.put(id, new ArrayList<>(List.of("#" + colour))));
        for (Row row : rows) {
            String look = row.render(id -> String.valueOf(colours.get(id)));
            row.cells().forEach((column, cell) -> {
                for (int i = 0; i < cell.ids().size(); i++) {
                    looks.getOrDefault(cell.ids().get(i), new ArrayList<>()).add(look + '\n' + column + '@' + i);
                }
            });
        }
        Map<String, Integer> next = new TreeMap<>();
        looks.forEach((id, seen) -> {
            Collections.sort(seen);
            next.put(id, names.computeIfAbsent(String.join("\n\n", seen), key -> names.size()));
        });
        return next;
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.ids().stream())
                .distinct()
                .toList();
    }
}
