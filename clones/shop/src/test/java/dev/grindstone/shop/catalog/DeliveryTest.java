package dev.grindstone.shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static LocalDate day(String now, int days) {
        return Delivery.day(Instant.parse(now), ZONE, days);
    }

    @Test
    void sundays_do_not_count_and_what_is_ordered_late_leaves_the_next_day() {
        assertThat(day("2026-03-10T17:00:00Z", 2)).isEqualTo("2026-03-12");
        assertThat(day("2026-03-10T19:00:00Z", 2)).isEqualTo("2026-03-13");
        assertThat(day("2026-03-13T17:00:00Z", 2)).isEqualTo("2026-03-16");
        assertThat(day("2026-03-15T12:00:00Z", 0)).isEqualTo("2026-03-16");
    }

    @Test
    void days_are_told_as_people_say_them() {
        Instant now = Instant.parse("2026-03-10T17:00:00Z");
        assertThat(Delivery.text(LocalDate.parse("2026-03-11"), now, ZONE)).isEqualTo("Tomorrow, Mar 11");
        assertThat(Delivery.text(LocalDate.parse("2026-03-12"), now, ZONE)).isEqualTo("Thu, Mar 12");
        assertThat(Delivery.longText(LocalDate.parse("2026-03-12"))).isEqualTo("Thursday, March 12");
    }
}
