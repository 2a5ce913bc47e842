package dev.grindstone.shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void sums_are_written_as_pages_write_them() {
        assertThat(Money.text(129_999)).isEqualTo("$1,299.99");
        assertThat(Money.text(5)).isEqualTo("$0.05");
        assertThat(Money.text(-205)).isEqualTo("-$2.05");
        assertThat(Money.whole(123_456_789)).isEqualTo("1,234,567");
    }

    @Test
    void shares_add_up_and_differ_from_their_part_by_less_than_a_cent() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long[] weights = random.longs(1 + random.nextInt(9), 0, 50_000).toArray();
            long all = Arrays.stream(weights).sum();
            long cents = all == 0 ? 0 : random.nextLong(0, all + 1);
            long[] shares = Money.split(cents, weights);
            assertThat(Arrays.stream(shares).sum()).isEqualTo(cents);
            for (int i = 0; i < weights.length; i++) {
                double exact = all == 0 ? 0 : (double) cents * weights[i] / all;
                assertThat(Math.abs(shares[i] - exact)).isLessThan(1);
                assertThat(shares[i]).isBetween(0L, weights[i]);
            }
        }
    }

    @Test
    void per_cents_are_rounded_half_up() {
        assertThat(Money.share(1_050, 10)).isEqualTo(105);
        assertThat(Money.share(1_005, 10)).isEqualTo(101);
        assertThat(Money.share(1_004, 10)).isEqualTo(100);
    }
}
