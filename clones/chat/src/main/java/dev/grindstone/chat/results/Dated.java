package dev.grindstone.chat.results;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The filter by date: {@code today}, {@code yesterday}, a number of days, or {@code 2026-03-01..2026-03-09}. */
record Dated(LocalDate today) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    static final List<String> CHOICES = List.of("", "today", "yesterday", "7", "30", "90", "365");

    static String label(String date) {
        return switch (date) {
            case "" -> "Any time";
            case "today" -> "Today";
            case "yesterday" -> "Yesterday";
            case "7" -> "Last 7 days";
            case "30" -> "Last 30 days";
            case "90" -> "Last 3 months";
            case "365" -> "Last 12 months";
            default -> span(date);
        };
    }

    private static String span(String date) {
        String from = day(date, 0).map(SHORT::format).orElse("");
        String until = day(date, 1).map(SHORT::format).orElse("");
        if (from.isEmpty() && until.isEmpty()) {
            return date;
        }
        return until.isEmpty() ? "Since " + from : from.isEmpty() ? "Until " + until : from + " – " + until;
    }

    private static Optional<LocalDate> day(String date, int side) {
        String[] days = date.split("\\.\\.", -1);
        if (days.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(days[side]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first and the last day of a span of one's own; empty for the others. */
    static String from(String date) {
        return day(date, 0).map(LocalDate::toString).orElse("");
    }

    static String until(String date) {
        return day(date, 1).map(LocalDate::toString).orElse("");
    }

    /** As the engine understands it; what it does not understand finds nothing. */
    List<String> modifiers(String date) {
        if (date.isEmpty()) {
            return List.of();
        }
        if (date.matches("today|yesterday")) {
            return List.of("on:" + date);
        }
        if (date.matches("[1-9]\\d{0,3}")) {
            return List.of("after:" + today.minusDays(Integer.parseInt(date)));
        }
        List<String> parts = new ArrayList<>();
        day(date, 0).ifPresent(day -> parts.add("after:" + day.minusDays(1)));
        day(date, 1).ifPresent(day -> parts.add("before:" + day.plusDays(1)));
        return parts.isEmpty() ? List.of("on:" + date) : parts;
    }
}
