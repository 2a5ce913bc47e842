package dev.grindstone.tasks.compare.ids;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/*
 * Two runs that do the same make different ids. They did the same exactly when there is a bijection between their ids
 * under which their rows become equal. Colours narrow it down. Where they leave a choice, the rows fall apart into
 * clusters that know nothing of each other; within a cluster, one pair of ids after the other is set apart and the
 * colours spread from there. A mapping is only ever accepted when all rows are equal under it, so the search may give
 * up but cannot be fooled.
 */
/** Finds which id of one run is which id of the other. */
public final class IdMatching {

    private static final int PATIENCE = 200_000; // rows coloured before the runs count as different

    private int patience = PATIENCE;

    private IdMatching() {}

    /** A mapping from actual to expected ids under which all rows are equal; empty when there is none. */
    public static Optional<Map<String, String>> exact(List<Look> expected, List<Look> actual) {
        if (expected.size() != actual.size()) {
            return Optional.empty();
        }
        return new IdMatching()
                .match(expected, actual, Colours.of(expected, actual))
                .filter(names -> count(expected, Map.of()).equals(count(actual, names)));
    }

    /** The ids that look alike in both runs, as far as their number is equal. */
    public static Map<String, String> likely(List<Look> expected, List<Look> actual) {
        Colours colours = Colours.of(expected, actual);
        Map<String, String> names = new HashMap<>();
        Map<Integer, List<String>> left = Colours.classes(colours.expected());
        Colours.classes(colours.actual()).forEach((colour, ids) -> {
            List<String> others = left.getOrDefault(colour, List.of());
            for (int i = 0; i < ids.size() && ids.size() == others.size(); i++) {
                names.put(ids.get(i), others.get(i));
            }
        });
        return names;
    }

    private Optional<Map<String, String>> match(List<Look> expected, List<Look> actual, Colours colours) {
        patience -= expected.size();
        if (patience < 0 || !colours.balanced()) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        Map<Integer, List<String>> candidates = Colours.classes(colours.actual());
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> unknownActual = new LinkedHashSet<>();
        Colours.classes(colours.expected()).forEach((colour, ids) -> {
            List<String> same = Objects.requireNonNull(candidates.get(colour));
            if (ids.size() == 1) {
                names.put(same.get(0), ids.get(0));
            } else {
                unknown.addAll(ids);
                unknownActual.addAll(same);
            }
        });
        List<Cluster> left = Cluster.of(expected, unknown);
        Map<List<String>, Deque<Cluster>> right = new HashMap<>();
        Cluster.of(actual, unknownActual)
                .forEach(cluster -> right.computeIfAbsent(cluster.faces(colours.actual()), faces -> new ArrayDeque<>())
                        .add(cluster));
        for (Cluster cluster : left) {
            Deque<Cluster> alike = right.getOrDefault(cluster.faces(colours.expected()), new ArrayDeque<>());
            Optional<Map<String, String>> found = firstEqual(cluster, alike, colours);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            names.putAll(found.get());
        }
        return Optional.of(names);
    }

    /** Takes out the first of these clusters that equals a given one. Equal to it, equal for all: no need to go back. */
    private Optional<Map<String, String>> firstEqual(Cluster wanted, Deque<Cluster> alike, Colours colours) {
        for (Iterator<Cluster> each = alike.iterator(); each.hasNext(); ) {
            Cluster candidate = each.next();
            Optional<Map<String, String>> names = pair(wanted, candidate, colours.of(wanted.ids(), candidate.ids()));
            if (names.isPresent()) {
                each.remove();
                return names;
            }
        }
        return Optional.empty();
    }

    private Optional<Map<String, String>> pair(Cluster wanted, Cluster candidate, Colours colours) {
        Map<Integer, List<String>> candidates = Colours.classes(colours.actual());
        List<String> choice = new ArrayList<>();
        for (List<String> ids : Colours.classes(colours.expected()).values()) {
            boolean isSmallest = choice.isEmpty() || ids.size() < choice.size();
            if (ids.size() > 1 && isSmallest) {
                choice = ids;
            }
        }
        if (choice.isEmpty()) {
            return match(wanted.looks(), candidate.looks(), colours);
        }
        String first = choice.get(0);
        return candidates.getOrDefault(colours.expected().get(first), List.of()).stream()
                .map(id -> match(
                        wanted.looks(),
                        candidate.looks(),
                        colours.setApart(first, id).refined(wanted.looks(), candidate.looks())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Map<Look, Integer> count(List<Look> looks, Map<String, String> names) {
        Map<Look, Integer> counts = new HashMap<>();
        looks.forEach(look -> counts.merge(look.renamed(names), 1, Integer::sum));
        return counts;
    }
}
