package dev.grindstone.tasks.compare.ids;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Colours the ids of both runs alike: ids of one colour stand in the same places of rows that look the same.
 *
 * <p>Colour refinement as in graph isomorphism: an id's next colour is its present one with the look of all rows it
 * stands in, until no colour splits any further.
 */
record Colours(Map<String, Integer> expected, Map<String, Integer> actual) {

    /** The coarsest colouring, refined. */
    static Colours of(List<Look> expected, List<Look> actual) {
        Map<String, Integer> left = new TreeMap<>();
        Map<String, Integer> right = new TreeMap<>();
        expected.forEach(look -> look.ids().forEach(id -> left.put(id, 0)));
        actual.forEach(look -> look.ids().forEach(id -> right.put(id, 0)));
        return new Colours(left, right).refined(expected, actual);
    }

    /** These colours for the ids in some of the rows only. */
    Colours of(Set<String> expectedIds, Set<String> actualIds) {
        return new Colours(some(expected, expectedIds), some(actual, actualIds));
    }

    private static Map<String, Integer> some(Map<String, Integer> colours, Set<String> ids) {
        Map<String, Integer> some = new TreeMap<>();
        ids.forEach(id -> some.put(id, Objects.requireNonNull(colours.get(id))));
        return some;
    }

    /** The same with one id of each run set apart, as if it were known that these two are the same. */
    Colours setApart(String expectedId, String actualId) {
        Map<String, Integer> left = new TreeMap<>(expected);
        Map<String, Integer> right = new TreeMap<>(actual);
        left.put(expectedId, -1);
        right.put(actualId, -1);
        return new Colours(left, right);
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

    /** The coarsest colouring that splits these colours and splits no further. */
    Colours refined(List<Look> expectedLooks, List<Look> actualLooks) {
        Colours colours = this;
        int count = colours.count();
        while (true) {
            Map<List<?>, Integer> names = new HashMap<>();
            Colours next = new Colours(
                    recolour(colours.expected, expectedLooks, names), recolour(colours.actual, actualLooks, names));
            if (next.count() == count) {
                return next;
            }
            colours = next;
            count = next.count();
        }
    }

    private int count() {
        Set<Integer> all = new HashSet<>(expected.values());
        all.addAll(actual.values());
        return all.size();
    }

    private static Map<String, Integer> recolour(
            Map<String, Integer> colours, List<Look> looks, Map<List<?>, Integer> names) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (Look look : looks) {
            int face = name(face(look, colours), names);
            for (int i = 0; i < look.ids().size(); i++) {
                places.computeIfAbsent(look.ids().get(i), id -> new ArrayList<>())
                        .add(name(List.of(face, i), names));
            }
        }
        Map<String, Integer> next = new TreeMap<>();
        colours.forEach((id, colour) -> {
            List<Integer> seen = places.getOrDefault(id, new ArrayList<>());
            Collections.sort(seen);
            next.put(id, name(List.of(colour, seen), names));
        });
        return next;
    }

    /** A row with colours in place of its ids: rows of one face cannot be told apart yet. */
    static List<Object> face(Look look, Map<String, Integer> colours) {
        List<Object> face = new ArrayList<>(look.ids().size() + 1);
        face.add(look.fixed());
        look.ids().forEach(id -> face.add(Objects.requireNonNull(colours.get(id))));
        return face;
    }

    private static int name(List<?> thing, Map<List<?>, Integer> names) {
        Integer known = names.putIfAbsent(thing, names.size());
        return known == null ? names.size() - 1 : known;
    }
}
