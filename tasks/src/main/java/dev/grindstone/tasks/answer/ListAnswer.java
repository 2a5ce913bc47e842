package dev.grindstone.tasks.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        return expected.isEmpty()
                ? Optional.of("has no entries")
                : expected.stream()
                        .flatMap(entry -> of.unreadable(entry).stream())
                        .findFirst();
    }

    @Override
    public Optional<String> mismatch(List<String> expected, String given) {
        List<String> entries = split(given);
        for (String entry : entries) {
            Optional<String> unreadable = of.unreadable(entry);
            if (unreadable.isPresent()) {
                return Optional.of("entry \"" + Excerpt.of(entry) + "\" " + unreadable.get());
            }
        }
        if (entries.size() != expected.size()) {
            return Optional.of("should have " + expected.size() + " entries (" + written(expected) + ") but has "
                    + entries.size() + ": \"" + Excerpt.of(given) + "\"");
        }
        return ordered ? firstDifference(expected, entries) : firstUnmatched(expected, entries);
    }

    @Override
    public String written(List<String> expected) {
        boolean commas = expected.stream().anyMatch(entry -> entry.contains(","));
        return String.join(commas ? "; " : ", ", expected);
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
                        + Excerpt.of(written(entries)) + "\"");
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

    private static List<String> split(String given) {
        String separator = given.contains("\n") ? "\n" : given.contains(";") ? ";" : ",";
        List<String> entries = new ArrayList<>();
        for (String entry : given.split(separator, -1)) {
            String value = entry.strip().replaceFirst("^(?:[-*•]\\s+|(?i:and)\\s+)", "");
            if (!value.isEmpty()) {
                entries.add(value);
            }
        }
        return entries;
    }
}
