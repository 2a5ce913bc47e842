package dev.grindstone.tasks.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ways in which a text can be taken apart into the entries of a list. */
final class Separation {

    private static final String BULLET = "^[-*•] ";
    private static final String AND = " and ";

    private Separation() {}

    /** At least one, the likeliest first. */
    static List<List<String>> readings(String given) {
        String text = Plain.lines(given);
        List<List<String>> readings = new ArrayList<>();
        if (text.strip().contains("\n")) {
            List<String> lines = entries(text.split("\n"));
            readings.add(without(lines, BULLET));
            readings.add(lines);
            numbered(lines, readings);
        }
        String line = Plain.line(text);
        if (line.contains(";")) {
            readings.add(entries(line.split(";")));
        }
        if (line.contains(",")) {
            List<String> parts = entries(line.split(","));
            readings.add(parts);
            readings.add(lastWithout(parts, "^(?i)and "));
            readings.add(lastParted(parts));
        }
        readings.add(entries(line));
        readings.add(lastParted(entries(line)));
        return readings;
    }

    private static List<String> entries(String... parts) {
        return Arrays.stream(parts)
                .map(Plain::line)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static List<String> without(List<String> entries, String prefix) {
        return entries.stream()
                .map(entry -> entry.replaceFirst(prefix, "").strip())
                .toList();
    }

    /** Lines that count themselves, 1. 2. 3., without their numbers. */
    private static void numbered(List<String> lines, List<List<String>> readings) {
        List<String> entries = new ArrayList<>();
        for (String line : lines) {
            String number = String.valueOf(entries.size() + 1);
            if (!line.matches(number + "[.)] .*")) {
                return;
            }
            entries.add(line.substring(number.length() + 1).strip());
        }
        readings.add(entries);
    }

    private static List<String> lastWithout(List<String> entries, String prefix) {
        List<String> changed = new ArrayList<>(entries);
        if (!changed.isEmpty()) {
            changed.addAll(without(List.of(changed.remove(changed.size() - 1)), prefix));
        }
        return changed;
    }

    /** With the last entry taken apart at its last "and". */
    private static List<String> lastParted(List<String> entries) {
        List<String> parted = new ArrayList<>(entries);
        int at = parted.isEmpty() ? -1 : parted.get(parted.size() - 1).lastIndexOf(AND);
        if (at > 0) {
            String last = parted.remove(parted.size() - 1);
            parted.addAll(entries(last.substring(0, at), last.substring(at + AND.length())));
        }
        return parted;
    }
}
