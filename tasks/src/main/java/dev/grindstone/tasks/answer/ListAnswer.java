package dev.grindstone.tasks.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/*
 * How a list is separated depends on what is in it: a comma may part two names, or be a part of one. So a text is read in
 * each way in which it can be separated, and is the expected list when one of them gives the expected entries.
 */
/**
 * Several values of one type, separated by commas, or by semicolons or lines where a value has commas itself.
 *
 * @param of the type of each entry
 * @param ordered whether their order matters
 */
public record ListAnswer(ScalarType of, boolean ordered) implements AnswerType {

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Optional<String> unusable(List<String> expected) {
        if (expected.isEmpty()) {
            return Optional.of("has no entries");
        }
        return expected.stream()
                .flatMap(
                        entry -> of
                                .unfit(entry)
                                .or(() -> entry.contains("\n") ? Optional.of("has two lines") : Optional.empty())
                                .stream())
                .findFirst();
    }

    @Override
    public Optional<String> mismatch(List<String> expected, String given) {
        Optional<String> refused = Plain.refused(given);
        if (refused.isPresent()) {
            return Optional.of("\"" + Excerpt.of(given) + "\" " + refused.get());
        }
        List<List<String>> readings = Separation.readings(given);
        return readings.stream()
                        .anyMatch(entries -> mismatch(expected, entries, given).isEmpty())
                ? Optional.empty()
                : mismatch(expected, readings.get(0), given);
    }

    @Override
    public String written(List<String> expected) {
        List<String> entries = expected.stream().map(of::written).toList();
        boolean semicolons = entries.stream().anyMatch(entry -> entry.contains(";"));
        boolean commas = entries.stream().anyMatch(entry -> entry.contains(","));
        return String.join(semicolons ? "\n" : commas ? "; " : ", ", entries);
    }

    private Optional<String> mismatch(List<String> expected, List<String> entries, String given) {
        if (entries.size() != expected.size()) {
            return Optional.of("should have " + expected.size() + " entries (" + written(expected) + ") but has "
                    + entries.size() + ": \"" + Excerpt.of(given) + "\"");
        }
        for (String entry : entries) {
            Optional<String> unreadable = of.unreadable(entry);
            if (unreadable.isPresent()) {
                return Optional.of("entry \"" + Excerpt.of(entry) + "\" " + unreadable.get());
            }
        }
        return ordered ? firstDifference(expected, entries) : firstUnmatched(expected, entries);
    }

    private Optional<String> firstDifference(List<String> expected, List<String> entries) {
        for (int i = 0; i < expected.size(); i++) {
            if (!of.same(expected.get(i), entries.get(i))) {
                return Optional.of("entry " + (i + 1) + " should be \"" + expected.get(i) + "\" but is \""
                        + Excerpt.of(entries.get(i)) + "\"");
            }
        }
        return Optional.empty();
    }

    /** Pairs entries by augmenting paths, since with a tolerance an entry may fit several expected values. */
    private Optional<String> firstUnmatched(List<String> expected, List<String> entries) {
        int[] partner = new int[entries.size()];
        Arrays.fill(partner, -1);
        for (int i = 0; i < expected.size(); i++) {
            if (!pair(i, expected, entries, partner, new boolean[entries.size()])) {
                return Optional.of("should have the entry \"" + expected.get(i) + "\" but is \""
                        + Excerpt.of(String.join(", ", entries)) + "\"");
            }
        }
        return Optional.empty();
    }

    private boolean pair(int wanted, List<String> expected, List<String> entries, int[] partner, boolean[] tried) {
        for (int i = 0; i < entries.size(); i++) {
            if (!tried[i] && of.same(expected.get(wanted), entries.get(i))) {
                tried[i] = true;
                if (partner[i] < 0 || pair(partner[i], expected, entries, partner, tried)) {
                    partner[i] = wanted;
                    return true;
                }
            }
        }
        return false;
    }
}
