package dev.grindstone.tasks.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/*
 * Two runs that do the same make different ids. They did the same exactly when there is a bijection between their ids
 * under which their rows become equal. Colours narrow it down; where they leave a choice, the order of creation is
 * tried first, and then one pair after the other is set apart, with steps back. A mapping is only ever accepted when
 * all rows are equal under it, so the search may give up but cannot be fooled.
 */
/** Finds which id of one run is which id of the other. */
final class IdMatching {

    private static final int PATIENCE = 500; // colourings tried before the runs count as different

    private final List<Row> expected;
    private final List<Row> actual;
    private int patience = PATIENCE;

    private IdMatching(List<Row> expected, List<Row> actual) {
        this.expected = expected;
        this.actual = actual;
    }

    /** A mapping from actual to expected ids under which all rows with ids are equal; empty when there is none. */
    static Optional<Map<String, String>> exact(List<Row> expected, List<Row> actual) {
        return new IdMatching(expected, actual).search(Colours.of(expected, actual));
    }

    /** The ids that look alike in both runs, as far as their number is equal. */
    static Map<String, String> likely(List<Row> expected, List<Row> actual) {
        return inOrder(Colours.of(expected, actual));
    }

    private Optional<Map<String, String>> search(Colours colours) {
        if (!colours.balanced() || patience-- <= 0) {
            return Optional.empty();
        }
        Map<String, String> mapping = inOrder(colours);
        if (isExact(mapping)) {
            return Optional.of(mapping);
        }
        Map<Integer, List<String>> candidates = Colours.classes(colours.actual());
        for (Map.Entry<Integer, List<String>> choice :
                Colours.classes(colours.expected()).entrySet()) {
            List<String> same = candidates.getOrDefault(choice.getKey(), List.of());
            if (same.size() > 1) {
                return same.stream()
                        .map(id -> search(colours.setApart(choice.getValue().get(0), id, expected, actual)))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private boolean isExact(Map<String, String> mapping) {
        return expected.size() == actual.size()
                && count(expected, new HashMap<>()).equals(count(actual, mapping));
    }

    private static Map<String, Integer> count(List<Row> rows, Map<String, String> mapping) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.render(id -> mapping.getOrDefault(id, id)), 1, Integer::sum));
        return counts;
    }

    private static Map<String, String> inOrder(Colours colours) {
        Map<String, String> mapping = new TreeMap<>();
        Map<Integer, List<String>> left = Colours.classes(colours.expected());
        Colours.classes(colours.actual()).forEach((colour, ids) -> {
            List<String> others = new ArrayList<>(Objects.requireNonNullElse(left.get(colour), List.of()));
            for (int i = 0; i < ids.size() && ids.size() == others.size(); i++) {
                mapping.put(ids.get(i), others.get(i));
            }
        });
        return mapping;
    }
}
