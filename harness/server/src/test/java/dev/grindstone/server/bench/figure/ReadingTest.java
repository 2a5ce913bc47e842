package dev.grindstone.server.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Json;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Distribution VALUES = new Distribution(300, 2.34567, 4, 123456);

    @Test
    void is_one_line_of_json_with_its_baseline() {
        Reading reading = new Reading("reset.cold", "ms", VALUES, new Baseline("copy the file and reopen", 23.4567));

        assertThat(Json.line(reading.json()))
                .startsWith(
                        "{\"figure\":\"reset.cold\",\"unit\":\"ms\",\"n\":300,\"p50\":2.346,\"p95\":4,\"p99\":123500,")
                .contains("\"baseline\":{", "\"name\":\"copy the file and reopen\"", "\"p50\":23.46")
                .endsWith("\"ratio\":10}");
    }

    @Test
    void without_a_baseline_has_no_ratio() {
        Reading reading = new Reading("reset.digests", "distinct", VALUES, null);

        assertThat(reading.ratio()).isNull();
        assertThat(reading.json()).doesNotContainKeys("baseline", "ratio");
    }

    @Test
    void of_a_rate_is_better_when_it_is_higher() {
        Distribution thirtyPerSecond = Distribution.of(30);

        assertThat(new Reading("steps_per_s.1", "steps/s", thirtyPerSecond, new Baseline("naive", 2)).ratio())
                .isEqualTo(15);
    }
}
