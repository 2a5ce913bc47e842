package dev.grindstone.chat.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureBudgetTest {
    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    private final FailureBudget budget = new FailureBudget();

    private boolean spentAfter(int failed, int taken, Instant at) {
        boolean spent = false;
        for (int i = 0; i < taken; i++) {
            spent = budget.record(at, false);
        }
        for (int i = 0; i < failed; i++) {
            spent = budget.record(at, true);
        }
        return spent;
    }

    @Test
    void it_is_spent_when_more_than_nineteen_of_twenty_of_a_thousand_fail_within_an_hour() {
        assertThat(spentAfter(999, 0, NOON)).isFalse();
        assertThat(budget.record(NOON.plus(Duration.ofMinutes(59)), true)).isTrue();
    }

    @Test
    void an_app_that_takes_one_of_twenty_is_told_on() {
        assertThat(spentAfter(950, 50, NOON)).isFalse();
        assertThat(spentAfter(1, 0, NOON)).isTrue();
    }

    @Test
    void what_failed_an_hour_ago_is_forgotten() {
        assertThat(spentAfter(999, 0, NOON)).isFalse();
        assertThat(budget.record(NOON.plus(Duration.ofMinutes(60)), true)).isFalse();
    }
}
