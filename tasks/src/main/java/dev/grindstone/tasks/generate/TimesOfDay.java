package dev.grindstone.tasks.generate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Times of a day at equal distances, written {@code 9:30 AM}, with the forms {@code short} (9:30) and {@code 24} (09:30).
 *
 * @param last a whole number of steps after the first
 * @param minutes the step, more than zero
 */
public record TimesOfDay(LocalTime first, LocalTime last, int minutes) implements Range {

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OF_24 = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    @Override
    public long size(LocalDate today) {
        return (last.toSecondOfDay() - first.toSecondOfDay()) / (60L * minutes) + 1;
    }

    @Override
    public Map<String, Object> at(long index, LocalDate today) {
        LocalTime time = first.plusMinutes(index * minutes);
        return Map.of("", SAID.format(time), "short", SHORT.format(time), "24", OF_24.format(time));
    }

    @Override
    public Set<String> forms() {
        return Set.of("", "short", "24");
    }

    @Override
    public Set<String> tellingForms() {
        return Set.of("", "24");
    }
}
