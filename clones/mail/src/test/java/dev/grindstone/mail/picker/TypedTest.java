package dev.grindstone.mail.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.mailbox.moment.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    private static final Typed TYPED = new Typed(Instant.parse("2026-03-12T09:30:00Z"), ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mar 13, 2026 | 8:00 AM  | 2026-03-13T07:00:00Z",
                "13 March     | 8am      | 2026-03-13T07:00:00Z",
                "fri, mar 13  | 8 a.m.   | 2026-03-13T07:00:00Z",
                "3/13/26      | 20:30    | 2026-03-13T19:30:00Z",
                "2026-03-13   | 12:00 AM | 2026-03-12T23:00:00Z",
                "3/13         | 12 pm    | 2026-03-13T11:00:00Z",
                "Jan 5        | 9:15 PM  | 2027-01-05T20:15:00Z",
                "Feb 29, 2028 | 8:00 AM  | 2028-02-29T07:00:00Z",
                "3/29/2026    | 2:30 AM  | 2026-03-29T01:30:00Z",
                "10/25/2026   | 2:30 AM  | 2026-10-25T00:30:00Z"
            })
    void dates_and_times_are_read_as_people_type_them(String date, String time, Instant at) {
        assertThat(TYPED.instant(date, time)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feb 30       | 8:00 AM  | There is no Feb 30 in the calendar. Choose another day.",
                "13/13/2026   | 8:00 AM  | There is no 13/13/2026 in the calendar. Choose another day.",
                "soon         | 8:00 AM  | \"soon\" is not a date. Write it like Mar 13, 2026 or 3/13/2026.",
                "Foo 3        | 8:00 AM  | \"Foo 3\" is not a date. Write it like Mar 13, 2026 or 3/13/2026.",
                "Mar 13, 2026 | 25:00    | \"25:00\" is not a time of day. Write it like 8:00 AM or 20:30.",
                "Mar 13, 2026 | 13 PM    | \"13 PM\" is not a time of day. Write it like 8:00 AM or 20:30.",
                "Mar 13, 2026 | 8        | \"8\" is not a time of day. Write it like 8:00 AM or 20:30.",
                "3/11/2026    | 8:00 AM  | 3/11/2026, 8:00 AM has passed already. Choose a time to come.",
                "Mar 12, 2026 | 10:30 AM | Mar 12, 2026, 10:30 AM has passed already. Choose a time to come."
            })
    void what_cannot_be_is_refused_in_words(String date, String time, String words) {
        assertThatThrownBy(() -> TYPED.instant(date, time)).hasMessage(words);
    }

    @Test
    void a_month_has_six_weeks_and_knows_the_past_and_the_neighbours() {
        Month month = new Month(YearMonth.of(2026, 2), LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28));

        assertThat(month.title()).isEqualTo("February 2026");
        assertThat(month.weeks()).hasSize(6).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(month.weeks().get(0).get(0).name()).isEqualTo("1 Feb");
        assertThat(month.weeks().get(0).get(0).classes()).isEqualTo("J-JB-KA-a1R-JB");
        assertThat(month.weeks().get(3).get(6).chosen()).isTrue();
        assertThat(month.weeks().get(4).get(0).classes()).isEqualTo("J-JB-KA-Ku-Kk");
        assertThat(month.hasPrevious()).isFalse();
        assertThat(month.next()).isEqualTo("2026-03");
    }
}
