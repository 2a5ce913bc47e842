package dev.grindstone.tasks.compare.ids;

import java.util.HashMap;
import java.util.Map;

/** Which id of one run is which of the other, as far as known; each has one partner at most. */
public final class IdPairs {

    private final Map<String, String> expectedOf = new HashMap<>();
    private final Map<String, String> actualOf = new HashMap<>();

    /** @param expectedOf the expected id of each actual one */
    public IdPairs(Map<String, String> expectedOf) {
        expectedOf.forEach((actual, expected) -> learn(expected, actual));
    }

    /** Takes two ids for the same, unless one of them has a partner. */
    public void learn(String expected, String actual) {
        if (!expectedOf.containsKey(actual) && !actualOf.containsKey(expected)) {
            expectedOf.put(actual, expected);
            actualOf.put(expected, actual);
        }
    }

    /** Takes the ids at the same places of two rows, given by column, for the same. */
    public void learn(Map<String, Cell> expected, Map<String, Cell> actual) {
        expected.forEach((column, cell) -> {
            Cell other = actual.getOrDefault(column, Cell.NULL);
            for (int i = 0;
                    i < cell.ids().size() && cell.ids().size() == other.ids().size();
                    i++) {
                learn(cell.ids().get(i), other.ids().get(i));
            }
        });
    }

    /** An actual row with expected ids, as far as known. */
    public Look asExpected(Look look) {
        return new Look(
                look.fixed(),
                look.ids().stream()
                        .map(id -> expectedOf.getOrDefault(id, "?" + id))
                        .toList());
    }

    /** Whether two values are equal. */
    public boolean same(Cell expected, Cell actual) {
        return expected.pattern().equals(actual.pattern())
                && expected.ids()
                        .equals(actual.ids().stream()
                                .map(id -> expectedOf.getOrDefault(id, "?" + id))
                                .toList());
    }

    /** Whether two values may be equal, for all that is known. */
    public boolean maybeSame(Cell expected, Cell actual) {
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
