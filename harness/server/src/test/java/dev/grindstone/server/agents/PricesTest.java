package dev.grindstone.server.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.agents.Said.Tokens;
import org.junit.jupiter.api.Test;

class PricesTest {

    @Test
    void a_model_and_its_snapshots_have_a_price_and_others_have_none() {
        Prices known = Prices.known();

        assertThat(known.day()).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(known.of("claude-haiku-4-5")).contains(new Price(1, 0.1, 1.25, 5));
        assertThat(known.of("claude-haiku-4-5-20251001")).isEqualTo(known.of("claude-haiku-4-5"));
        assertThat(known.of("models/gemini-3.5-flash")).isPresent();
        assertThat(known.of("gpt-5.4-mini")).isNotEqualTo(known.of("gpt-5.4"));
        assertThat(known.of("claude-haiku-4-5-turbo")).isEmpty();
        assertThat(known.of("claude-haiku-9")).isEmpty();
    }

    @Test
    void each_kind_of_token_has_its_own_price() {
        Price price = Price.parse("3,0.3,3.75,15");

        assertThat(price.of(new Tokens(1_000_000, 0, 0, 0))).isEqualTo(3);
        assertThat(price.of(new Tokens(0, 1_000_000, 0, 0))).isEqualTo(0.3);
        assertThat(price.of(new Tokens(0, 0, 1_000_000, 0))).isEqualTo(3.75);
        assertThat(price.of(new Tokens(0, 0, 0, 1_000_000))).isEqualTo(15);
        assertThat(Price.parse("2, 8").of(new Tokens(1000, 1000, 0, 1000))).isCloseTo(0.012, within(1e-12));
    }

    @Test
    void what_is_no_price_is_told() {
        for (String none : new String[] {"", "3", "3,x", "1,2,3", "-1,2", "NaN,1"}) {
            assertThatThrownBy(() -> Price.parse(none))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("is no price");
        }
    }
}
