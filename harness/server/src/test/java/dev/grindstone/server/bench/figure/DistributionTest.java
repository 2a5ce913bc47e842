package dev.grindstone.server.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void names_values_that_were_measured() {
        double[] oneToHundred =
                IntStream.rangeClosed(1, 100).mapToDouble(value -> 101 - value).toArray();

        assertThat(Distribution.of(oneToHundred)).isEqualTo(new Distribution(100, 50, 95, 99));
    }

    @Test
    void of_one_value_is_that_value() {
        assertThat(Distribution.of(7)).isEqualTo(new Distribution(1, 7, 7, 7));
    }

    @Test
    void of_nanoseconds_is_in_milliseconds() {
        assertThat(Distribution.ofNanos(new long[] {2_500_000}).p50()).isEqualTo(2.5);
    }

    @Test
    void of_nothing_is_refused() {
        assertThatThrownBy(Distribution::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a distribution of 0 values says nothing: measure at least once");
    }
}
