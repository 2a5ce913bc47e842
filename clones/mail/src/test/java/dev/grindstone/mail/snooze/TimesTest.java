package dev.grindstone.mail.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.mailbox.Dates;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void a_thursday_morning_offers_all_but_later_this_week() {
        assertThat(offers("2026-03-12T10:30"))
                .containsExactly(
                        "Later today 6:00 PM",
                        "Tomorrow Fri, 8:00 AM",
                        "This weekend Sat, 8:00 AM",
                        "Next week Mon, 8:00 AM");
    }

    @Test
    void the_evening_has_no_later_today_and_a_friday_no_weekend() {
        assertThat(offers("2026-03-13T17:01")).containsExactly("Tomorrow Sat, 8:00 AM", "Next week Mon, 8:00 AM");
        assertThat(offers("2026-03-13T17:00")).first().isEqualTo("Later today 6:00 PM");
    }

    @Test
    void a_monday_offers_wednesday_as_later_this_week_and_dates_what_is_a_week_away() {
        assertThat(offers("2026-03-09T20:00"))
                .containsExactly(
                        "Tomorrow Tue, 8:00 AM",
                        "Later this week Wed, 8:00 AM",
                        "This weekend Sat, 8:00 AM",
                        "Next week Mon, Mar 16, 8:00 AM");
    }

    @Test
    void months_and_years_end() {
        assertThat(offers("2026-01-30T23:00")).containsExactly("Tomorrow Sat, 8:00 AM", "Next week Mon, 8:00 AM");
        assertThat(offers("2026-12-31T12:00"))
                .containsExactly(
                        "Later today 6:00 PM",
                        "Tomorrow Fri, 8:00 AM",
                        "This weekend Sat, 8:00 AM",
                        "Next week Mon, 8:00 AM");
    }

    @Test
    void eight_in_the_morning_is_eight_on_both_sides_of_a_change_of_clocks() {
        // The clocks go forward in the night to Sunday, March 29.
        Instant saturday =
                LocalDateTime.parse("2026-03-28T12:00").atZone(STOCKHOLM).toInstant();
        List<Times.Offer> offers = new Times(saturday, STOCKHOLM).offers();

        assertThat(offers)
                .extracting(Times.Offer::at)
                .containsExactly(
                        Instant.parse("2026-03-28T17:00:00Z"),
                        Instant.parse("2026-03-29T06:00:00Z"),
                        Instant.parse("2026-03-30T06:00:00Z"));
    }

    private static List<String> offers(String local) {
        Instant now = LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant();
        Dates dates = new Dates(now, STOCKHOLM);
        return new Times(now, STOCKHOLM)
                .offers().stream()
                        .map(offer -> offer.name() + " " + dates.soon(offer.at()))
                        .toList();
    }
}
