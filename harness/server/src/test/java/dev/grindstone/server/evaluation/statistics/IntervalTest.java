package dev.grindstone.server.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final int MOST = 60;
    private static final double Z = 1.959963984540054;

    @Test
    void known_values() {
        assertThat(Interval.wilson(8, 10).low()).isCloseTo(0.4902, within(5e-5));
        assertThat(Interval.wilson(8, 10).high()).isCloseTo(0.9433, within(5e-5));
        assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775, within(5e-5));
        assertThat(Interval.wilson(10, 10).low()).isCloseTo(0.7225, within(5e-5));
        assertThat(Interval.wilson(81, 263).low()).isCloseTo(0.2553, within(5e-5));
        assertThat(Interval.wilson(81, 263).high()).isCloseTo(0.3662, within(5e-5));
        assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    }

    /** By definition, its ends are the rates from which the observed one is just 1.96 standard errors away. */
    @Test
    void the_ends_are_where_the_score_test_just_does_not_reject() {
        for (int n = 1; n <= MOST; n++) {
            for (int k = 0; k <= n; k++) {
                Interval likely = Interval.wilson(k, n);
                for (double end : new double[] {likely.low(), likely.high()}) {
                    boolean isBound = end == 0 || end == 1;
                    double away = Math.abs((double) k / n - end);
                    double error = Math.sqrt(end * (1 - end) / n);
                    assertThat(isBound || Math.abs(away - Z * error) < 1e-9)
                            .as("%d of %d, end %f", k, n, end)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void it_is_a_part_of_0_to_1_around_the_rate_and_mirrors_when_success_and_failure_change_places() {
        for (int n = 1; n <= MOST; n++) {
            for (int k = 0; k <= n; k++) {
                Interval likely = Interval.wilson(k, n);
                Interval mirrored = Interval.wilson(n - k, n);
                assertThat(likely.low()).isBetween(0.0, (double) k / n);
                assertThat(likely.high()).isBetween((double) k / n, 1.0);
                assertThat(likely.low()).isCloseTo(1 - mirrored.high(), within(1e-12));
            }
        }
    }

    @Test
    void more_successes_move_it_up_and_more_trials_make_it_narrower() {
        for (int n = 1; n <= MOST; n++) {
            for (int k = 0; k < n; k++) {
                assertThat(Interval.wilson(k + 1, n).low())
                        .isGreaterThan(Interval.wilson(k, n).low());
                assertThat(Interval.wilson(k + 1, n).high())
                        .isGreaterThan(Interval.wilson(k, n).high());
            }
            for (int k = 0; k <= n; k++) {
                assertThat(Interval.wilson(2L * k, 2L * n).width())
                        .isLessThan(Interval.wilson(k, n).width());
            }
        }
    }

    @Test
    void what_is_no_rate_is_refused() {
        assertThatThrownBy(() -> Interval.wilson(3, 2)).hasMessageContaining("3 of 2 is no rate");
        assertThatThrownBy(() -> Interval.wilson(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
