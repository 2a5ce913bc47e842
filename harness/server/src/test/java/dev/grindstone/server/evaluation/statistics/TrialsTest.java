package dev.grindstone.server.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {

    @Test
    void known_values() {
        assertThat(new Trials(3, 4).allOf(1)).isEqualTo(0.75);
        assertThat(new Trials(3, 4).allOf(2)).isCloseTo(3.0 / 6, within(1e-12));
        assertThat(new Trials(3, 4).allOf(3)).isCloseTo(1.0 / 4, within(1e-12));
        assertThat(new Trials(3, 4).allOf(4)).isZero();
        assertThat(new Trials(3, 4).anyOf(2)).isEqualTo(1);
        assertThat(new Trials(1, 4).anyOf(2)).isCloseTo(1 - 3.0 / 6, within(1e-12));
    }

    @Test
    void it_counts_the_choices_of_trials_that_all_went_well() {
        for (int n = 1; n <= 10; n++) {
            for (int c = 0; c <= n; c++) {
                for (int k = 1; k <= n; k++) {
                    int all = 0;
                    int any = 0;
                    int choices = 0;
                    for (int choice = 0; choice < 1 << n; choice++) {
                        if (Integer.bitCount(choice) == k) {
                            int well = Integer.bitCount(choice & ((1 << c) - 1)); // the first c went well
                            choices++;
                            all += well == k ? 1 : 0;
                            any += well > 0 ? 1 : 0;
                        }
                    }
                    assertThat(new Trials(c, n).allOf(k)).isCloseTo((double) all / choices, within(1e-12));
                    assertThat(new Trials(c, n).anyOf(k)).isCloseTo((double) any / choices, within(1e-12));
                }
            }
        }
    }

    /** The mean over all outcomes of n trials, each weighed by how likely it is, is p to the k. */
    @Test
    void it_is_without_bias() {
        int n = 6;
        for (double p : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            for (int k = 1; k <= n; k++) {
                double mean = 0;
                double any = 0;
                for (int outcome = 0; outcome < 1 << n; outcome++) {
                    int c = Integer.bitCount(outcome);
                    double likely = Math.pow(p, c) * Math.pow(1 - p, n - c);
                    mean += likely * new Trials(c, n).allOf(k);
                    any += likely * new Trials(c, n).anyOf(k);
                }
                assertThat(mean).isCloseTo(Math.pow(p, k), within(1e-12));
                assertThat(any).isCloseTo(1 - Math.pow(1 - p, k), within(1e-12));
            }
        }
    }

    @Test
    void instances_that_were_tried_less_often_do_not_count() {
        List<Trials> some = List.of(new Trials(2, 2), new Trials(0, 2), new Trials(1, 1));

        assertThat(Trials.passHat(some, 1)).hasValueCloseTo(2.0 / 3, within(1e-12));
        assertThat(Trials.passHat(some, 2)).hasValue(0.5);
        assertThat(Trials.passAt(some, 2)).hasValue(0.5);
        assertThat(Trials.passHat(some, 3)).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new Trials(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trials(1, 2).allOf(3)).hasMessageContaining("choose from 1 to 2");
        assertThatThrownBy(() -> new Trials(1, 2).allOf(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_median_is_the_middle() {
        assertThat(Median.of(List.of())).isEmpty();
        assertThat(Median.of(List.of(5))).hasValue(5);
        assertThat(Median.of(List.of(9, 1, 5))).hasValue(5);
        assertThat(Median.of(List.of(9.0, 1.0, 5.0, 6.0))).hasValue(5.5);
    }
}
