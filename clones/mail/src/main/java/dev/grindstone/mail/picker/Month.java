package dev.grindstone.mail.picker;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One month of the calendar, always six weeks from a Sunday on, so that turning the pages moves nothing. */
record Month(YearMonth month, LocalDate today, LocalDate chosen) {
    private static final int WEEKS = 6;
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("d MMM", Locale.US);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    /** One day. */
    record Day(LocalDate date, boolean other, boolean past, boolean today, boolean chosen) {

        /** The class string scripts know the states by. */
        @Nullable
        String classes() {
            String classes = (other ? "J-JB-KA-Ku-Kk " : "") + (past ? "J-JB-KA-a1R-JB" : "");
            return classes.isEmpty() ? null : classes.strip();
        }

        /** The accessible name: "23 Oct". */
        String name() {
            return NAME.format(date);
        }

        /** As the field for the date takes it. */
        String typed() {
            return TYPED.format(date);
        }
    }

    String title() {
        return TITLE.format(month);
    }

    String chosenTyped() {
        return TYPED.format(chosen);
    }

    String previous() {
        return month.minusMonths(1).toString();
    }

    String next() {
        return month.plusMonths(1).toString();
    }

    /** Whether the month before has a day that can be chosen. */
    boolean hasPrevious() {
        return month.isAfter(YearMonth.from(today));
    }

    List<List<Day>> weeks() {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> IntStream.range(0, 7)
                        .mapToObj(day -> day(first.plusDays(week * 7L + day)))
                        .toList())
                .toList();
    }

    private Day day(LocalDate date) {
        return new Day(
                date,
                !YearMonth.from(date).equals(month),
                date.isBefore(today),
                date.equals(today),
                date.equals(chosen));
    }
}
