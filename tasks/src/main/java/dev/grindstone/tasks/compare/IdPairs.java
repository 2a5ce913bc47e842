package dev.grindstone.tasks.compare;

import java.util.HashMap;
import java.util.Map;

/** Which id of one run is which of the other, as far as known; each has one partner at most. */
final class IdPairs {

    private final Map<String, String> expectedOf = new HashMap<>();
    private final Map<String, String> actualOf = new HashMap<>();

    /** @param expectedOf the expected id of each actual one */
    IdPairs(Map<String, String> expectedOf) {
        expectedOf.forEach((actual, expected) -> learn(expected, actual));
    }

    /** Takes two ids for the same, unless one of them has a partner. */
    void learn(String expected, String actual) {
        if (!expectedOf.containsKey(actual) && !actualOf.containsKey(expected)) {
            expectedOf.put(actual, expected);
            actualOf.put(expected, actual);
        }
    }

    /** Takes the ids at the same places of two rows for the same. */
    void learn(Row expected, Row actual) {
        expected.cells().forEach((column, cell) -> {
            Cell other = actual.cells().getOrDefault(column, Cell.NULL);
            for (int i = 0;
                    i < cell.ids().size() && cell.ids().size() == other.ids().size();
                    i++) {
                learn(cell.ids().get(i), other.ids().get(i));
            }
        });
    }

    /** The look of an actual row, with expected ids as far as known. */
    Look asExpected(Row actual) {
        Look look = actual.look();
        return new Look(
                look.fixed(),
                look.ids().stream()
                        .map(id -> expectedOf.getOrDefault(id, "?" + id))
                        .toList());
    }

    /** Whether two values are equal. */
    boolean same(Cell expected, Cell actual) {
        return expected.pattern().equals(actual.pattern())
                && expected.ids()
                        .equals(actual.ids().stream()
                                .map(id -> expectedOf.getOrDefault(id, "?" + id))
                                .toList());
    }

    /** Whether two values may be equal, for all that is known. */
    boolean maybeSame(Cell expected, Cell actual) {
        if (!expected.pattern().equals(actual.pattern())
                || expected.ids().size() != actual.ids().size()) {
            return false;
        }
        for (int i = 0; i < expected.ids().size(); i++) {
            String known = expectedOf.get(actual.ids().get(i));
            boolean bothUnknown =
                    known == null && !actualOf.containsKey(expected.ids().get(i));
            if (!bothUnknown && !expected.ids().get(i).equals(known)) {
                return false;
            }
        }
        return true;
    }
}
