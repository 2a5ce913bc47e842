package dev.grindstone.tasks.compare.ids;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that hang together by ids of which it is not known yet which is which. Whatever is found out about one cluster
 * says nothing about another, so each is matched on its own.
 *
 * @param unknown those ids
 */
record Cluster(List<Look> looks, Set<String> unknown) {

    /** The clusters of some rows; rows without unknown ids are in none. */
    static List<Cluster> of(List<Look> looks, Set<String> unknown) {
        Map<String, List<Look>> byId = new HashMap<>();
        for (Look look : looks) {
            new LinkedHashSet<>(look.ids())
                    .forEach(id ->
                            byId.computeIfAbsent(id, key -> new ArrayList<>()).add(look));
        }
        List<Cluster> clusters = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(unknown);
        while (!left.isEmpty()) {
            clusters.add(around(left.iterator().next(), byId, left));
        }
        return clusters;
    }

    private static Cluster around(String start, Map<String, List<Look>> byId, Set<String> left) {
        Cluster cluster = new Cluster(new ArrayList<>(), new LinkedHashSet<>());
        Deque<String> reached = new ArrayDeque<>(List.of(start));
        left.remove(start);
        while (!reached.isEmpty()) {
            String id = reached.remove();
            cluster.unknown.add(id);
            for (Look look : byId.getOrDefault(id, List.of())) {
                // A row is met once for each unknown id in it; the first of them takes it.
                if (look.ids().stream()
                                .filter(cluster.unknown::contains)
                                .distinct()
                                .count()
                        == 1) {
                    cluster.looks.add(look);
                }
                look.ids().stream().filter(left::remove).forEach(reached::add);
            }
        }
        return cluster;
    }

    /** All ids in its rows. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        looks.forEach(look -> ids.addAll(look.ids()));
        return ids;
    }

    /** The faces of its rows: clusters that may be the same have the same. */
    List<String> faces(Map<String, Integer> colours) {
        return looks.stream()
                .map(look -> Colours.face(look, colours).toString())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
