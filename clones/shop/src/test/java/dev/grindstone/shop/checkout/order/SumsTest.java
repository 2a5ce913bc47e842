package dev.grindstone.shop.checkout.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Price;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.catalog.Ware;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");

    @Test
    void lines_add_up_to_the_order_whatever_is_taken_off() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Line> lines = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                lines.add(line(1 + random.nextInt(random.nextBoolean() ? 20 : 90_000), 1 + random.nextInt(9), i));
            }
            List<Coupon> coupons = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                boolean share = random.nextBoolean();
                coupons.add(coupon(
                        share ? random.nextInt(101) : 0,
                        share ? 0 : random.nextInt(20_000),
                        random.nextBoolean() ? null : (long) random.nextInt(6)));
            }
            long balance = random.nextBoolean() ? 0 : random.nextInt(100_000);
            Sums sums = Sums.of(
                    lines,
                    coupons,
                    new Sums.Extras(
                            random.nextInt(2_000),
                            random.nextBoolean() ? 0 : random.nextInt(900),
                            random.nextInt(2) * 100L,
                            balance));

            assertThat(sums.goods())
                    .isEqualTo(lines.stream().mapToLong(Line::sum).sum());
            for (int i = 0; i < lines.size(); i++) {
                assertThat(sums.discounts().get(i)).isBetween(0L, lines.get(i).sum());
                assertThat(sums.taxes().get(i)).isNotNegative();
            }
            assertThat(sums.tax()).isEqualTo(((sums.goods() - sums.discount()) * 7 + 50) / 100);
            assertThat(sums.fromBalance()).isBetween(0L, balance);
            assertThat(sums.charged())
                    .isNotNegative()
                    .isEqualTo(sums.goods()
                            + sums.shipping()
                            + sums.wrap()
                            - sums.discount()
                            + sums.tax()
                            + sums.donation()
                            - sums.fromBalance());
        }
    }

    @Test
    void half_a_cent_of_tax_is_rounded_up() {
        // 7 % of 50 cents are 3.5.
        assertThat(Sums.of(List.of(line(50, 1, 1)), List.of(), new Sums.Extras(0, 0, 0, 0))
                        .tax())
                .isEqualTo(4);
    }

    private static Line line(long cents, int quantity, long product) {
        Ware ware = new Ware(
                product,
                product,
                "B000000000",
                new Card.Looks("Thing", "Brand", "thing", "", 1, ""),
                new Card.Sold(
                        product,
                        1,
                        new Seller(1, "A1", "House", "house"),
                        new Price(cents, null, false),
                        0,
                        99,
                        true,
                        2,
                        ""),
                List.of(),
                new Ware.Limits(null, 0, false),
                new Ware.Kind("new", "", 0));
        return new Line(0, ware, quantity, "", false, 0, cents);
    }

    private static Coupon coupon(int perCent, long cents, @Nullable Long product) {
        return new Coupon(1, null, "off", perCent, cents, new Coupon.Where(product, null, Set.of(), null, 0), NOW, NOW);
    }
}
