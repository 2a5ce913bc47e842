package dev.grindstone.tasks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.generate.Days.Point;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);

    @Test
    void numbers_stand_at_equal_distances() {
        assertThat(values(numbers("3", "9", "3"))).containsExactly(3L, 6L, 9L);
        assertThat(values(numbers("-0.5", "0.5", "0.5")))
                .containsExactly(new BigDecimal("-0.5"), 0L, new BigDecimal("0.5"));
        assertThat(numbers("0", "1000000000000000", "0.0001").size(MONDAY)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void money_is_written_with_cents_only_when_there_are_any() {
        Range amounts = new Amounts(numbers("1199.50", "1200.50", "0.5"));

        assertThat(values(amounts)).containsExactly("$1,199.50", "$1,200", "$1,200.50");
        assertThat(amounts.at(0, MONDAY)).containsEntry("number", new BigDecimal("1199.50"));
    }

    @Test
    void weekdays_leave_out_the_weekend_wherever_the_range_begins() {
        for (int start = 0; start < 7; start++) {
            LocalDate today = MONDAY.plusDays(start);
            Range days = new Days(new Point(null, 1), new Point(null, 20), true);
            List<LocalDate> expected = LongStream.rangeClosed(1, 20)
                    .mapToObj(today::plusDays)
                    .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                    .toList();

            assertThat(days.size(today)).isEqualTo(expected.size());
            assertThat(LongStream.range(0, days.size(today))
                            .mapToObj(index -> days.at(index, today).get("")))
                    .isEqualTo(expected);
        }
    }

    @Test
    void dates_have_every_day_and_names() {
        Range dates = new Days(new Point(MONDAY, 0), new Point(MONDAY, 6), false);

        assertThat(dates.size(LocalDate.EPOCH)).isEqualTo(7);
        assertThat(dates.at(5, LocalDate.EPOCH))
                .isEqualTo(Map.of(
                        "",
                        LocalDate.of(2026, 5, 23),
                        "long",
                        "Saturday, May 23",
                        "short",
                        "May 23",
                        "weekday",
                        "Saturday"));
    }

    @Test
    void times_are_told_as_people_do() {
        Range times = new TimesOfDay(LocalTime.of(11, 30), LocalTime.of(13, 0), 45);

        assertThat(values(times)).containsExactly("11:30 AM", "12:15 PM", "1:00 PM");
        assertThat(times.at(2, MONDAY)).containsEntry("short", "1:00").containsEntry("24", "13:00");
        assertThat(times.tellingForms()).doesNotContain("short");
    }

    @Test
    void codes_count_up() {
        Range codes = new Codes("A-?#");

        assertThat(codes.size(MONDAY)).isEqualTo(240);
        assertThat(codes.at(0, MONDAY)).containsEntry("", "A-A0");
        assertThat(codes.at(239, MONDAY)).containsEntry("", "A-Z9");
        assertThat(values(codes)).doesNotHaveDuplicates();
        assertThat(new Codes("#".repeat(40)).size(MONDAY)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void choices_may_have_keys_of_which_some_tell_them_apart() {
        Range rooms = new Choices(List.of(Map.of("name", "Loft", "floor", 2L), Map.of("name", "Attic", "floor", 2L)));

        assertThat(rooms.at(1, MONDAY)).containsEntry("name", "Attic");
        assertThat(rooms.tellingForms()).containsExactly("name");
    }

    private static Numbers numbers(String low, String high, String step) {
        return new Numbers(new BigDecimal(low), new BigDecimal(high), new BigDecimal(step));
    }

    private static Stream<Object> values(Range range) {
        return LongStream.range(0, range.size(MONDAY))
                .mapToObj(index -> range.at(index, MONDAY).getOrDefault("", "nothing"));
    }
}
