package dev.grindstone.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shows_median_tail_and_comparison() {
        Reading reading =
                new Reading("fork.cold", "ms", new Distribution(1000, 1, 1.5, 2), new Baseline("copying the file", 40));

        assertThat(Table.line(reading))
                .isEqualTo("fork.cold                     1,000         1       1.5         2  ms        "
                        + "▇▇▇▇▇▇▇▇▇▇▒▒▒▒▒░░░░░  40x; copying the file 40");
    }

    @Test
    void shows_a_figure_without_comparison() {
        Reading reading = new Reading("reset.digests", "distinct", new Distribution(10_000, 1, 1, 1), null);

        assertThat(Table.line(reading))
                .isEqualTo("reset.digests                10,000         1         1         1  distinct  "
                        + "▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇");
    }
}
