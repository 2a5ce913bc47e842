package dev.grindstone.shop.checkout.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.people.Person;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.basket.ShopPart;
import dev.grindstone.shop.basket.ShopParts;
import dev.grindstone.shop.buyer.Buyers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Orders that are split by shop, whatever lies in the basket and whatever is taken off. */
class SplitTest {
    private static final Person DANA = SmallShop.DANA;

    @Test
    void orders_of_shops_add_up_to_what_the_basket_says() {
        Random random = new Random(11);
        try (Till till = new Till()) {
            till.equip(DANA);
            Map<Long, List<String>> codes = coupons(till, random);
            List<Long> offers = offers(till);
            for (int round = 0; round < 60; round++) {
                fill(till, offers, random);
                long balance = random.nextBoolean() ? 0 : random.nextInt(60_000);
                till.run("shop.setUpBuyer", DANA, Map.of("balance", balance, "phone", ""));
                boolean usesBalance = random.nextBoolean();
                Speed speed = random.nextBoolean() ? Speed.STANDARD : Speed.EXPRESS;
                say(till, codes, random);
                wrap(till, random);

                long donation = random.nextInt(2) * 100L;
                Split split = split(till, speed, usesBalance, donation);
                String seen = Seen.text(split.quotes());
                long first =
                        till.world().turn(world -> split.place(world, Owner.of(DANA), "", Optional.of(Seen.of(seen))));

                addsUp(till, split, first);
                // Given once, with the first order.
                assertThat(sum(till, "SELECT donation FROM shop.purchase WHERE id = " + first))
                        .isEqualTo(donation);
                assertThat(split.donation()).isEqualTo(donation);
                assertThat(left(till)).isEqualTo(balance - split.fromBalance());
                assertThat(split.fromBalance()).isEqualTo(usesBalance ? Math.min(balance, split.total()) : 0);
                assertThat(till.sql("SELECT id FROM shop.basket_line")).isEmpty();
                assertThat(till.sql("SELECT id FROM shop.basket_shop")).isEmpty();
            }
        }
    }

    private static void addsUp(Till till, Split split, long first) {
        String orders =
                " FROM shop.purchase p JOIN shop.shop_purchase s ON s.purchase_id = p.id WHERE s.first_id = " + first;
        assertThat(sum(till, "SELECT COUNT(*)" + orders))
                .isEqualTo(split.parts().size());
        assertThat(sum(till, "SELECT SUM(goods)" + orders)).isEqualTo(split.goods());
        assertThat(sum(till, "SELECT SUM(discount)" + orders)).isEqualTo(split.discount());
        assertThat(sum(till, "SELECT SUM(shipping)" + orders)).isEqualTo(split.shipping());
        assertThat(sum(till, "SELECT SUM(wrap)" + orders)).isEqualTo(split.wrap());
        assertThat(sum(till, "SELECT SUM(donation)" + orders)).isEqualTo(split.donation());
        assertThat(sum(till, "SELECT SUM(tax)" + orders)).isEqualTo(split.tax());
        assertThat(sum(till, "SELECT SUM(charged)" + orders)).isEqualTo(split.charged());
        assertThat(sum(
                        till,
                        "SELECT COUNT(*)" + orders
                                + " AND goods + shipping + wrap - discount + tax + donation - from_balance <> charged"))
                .isZero();
        // Each order has one shop's lines, and they add up to it.
        assertThat(till.sql("SELECT p.id"
                        + orders.replace(" WHERE", " JOIN shop.purchase_line l ON l.purchase_id = p.id WHERE")
                        + " GROUP BY p.id, p.goods, p.discount, p.tax HAVING COUNT(DISTINCT l.seller_id) <> 1"
                        + " OR SUM(l.price * l.quantity) <> p.goods OR SUM(l.discount) <> p.discount"
                        + " OR SUM(l.tax) <> p.tax"))
                .isEmpty();
        for (Split.Part part : split.parts()) {
            Sums sums = part.quote().sums();
            assertThat(sums.discount()).isBetween(0L, sums.goods());
            assertThat(sums.tax()).isEqualTo(((sums.goods() - sums.discount()) * 7 + 50) / 100);
            assertThat(sums.charged()).isNotNegative();
            assertThat(sums.wrap()).isEqualTo(part.said().wrap());
            // A coupon takes nothing off what another shop sells.
            if (part.said().code().isEmpty()) {
                assertThat(sums.discount()).isZero();
            }
        }
    }

    @Test
    void when_one_order_cannot_be_placed_none_is() {
        try (Till till = new Till()) {
            till.equip(DANA);
            List<Long> offers = offers(till);
            till.run("shop.addToCart", DANA, Map.of("offer", offers.get(0)));
            till.run("shop.addToCart", DANA, Map.of("offer", clock(till)));
            Split split = split(till, Speed.STANDARD, false);
            till.change("UPDATE shop.offer SET stock = 0 WHERE id = " + clock(till));

            Split late = split(till, Speed.STANDARD, false);

            assertThat(split.parts()).hasSize(2);
            assertThat(late.parts()).hasSize(1);
            Seen seen = Seen.of(Seen.text(split.quotes()));
            assertThatThrownBy(
                            () -> till.world().turn(world -> late.place(world, Owner.of(DANA), "", Optional.of(seen))))
                    .isInstanceOf(OrderProblem.class)
                    .hasMessageContaining("no longer available");
            assertThatThrownBy(
                            () -> till.world().turn(world -> split.place(world, Owner.of(DANA), "", Optional.empty())))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
            assertThat(till.sql("SELECT id FROM shop.basket_line")).hasSize(2);
        }
    }

    private static long clock(Till till) {
        return sum(
                till,
                "SELECT o.id FROM shop.offer o JOIN shop.variant v ON v.id = o.variant_id JOIN shop.product p ON p.id = v.product_id"
                        + " WHERE p.listing = " + SmallStreet.CLOCK);
    }

    /** Of every shop two coupons: one in per cent, one in cents; with odd numbers, so that shares have to be rounded. */
    private static Map<Long, List<String>> coupons(Till till, Random random) {
        Map<Long, List<String>> codes = new HashMap<>();
        for (String shop : till.sql("SELECT id FROM shop.seller WHERE kind = 'shop' ORDER BY id")) {
            for (boolean share : new boolean[] {true, false}) {
                String code = "C" + shop.substring(shop.length() - 6) + (share ? "P" : "D");
                Map<String, Object> args = new HashMap<>();
                args.put("code", code);
                args.put("label", "off");
                args.put("per_cent", share ? 7 + random.nextInt(60) : 0);
                args.put("cents", share ? 0 : 333 + random.nextInt(4_000));
                args.put("seller", Long.parseLong(shop));
                args.put("least", 0);
                args.put("starts", SmallShop.NOW.minusSeconds(60));
                args.put("ends", SmallShop.NOW.plusSeconds(86_400));
                till.run("shop.addCoupon", DANA, args);
                codes.computeIfAbsent(Long.parseLong(shop), any -> new ArrayList<>())
                        .add(code);
            }
        }
        return codes;
    }

    /** All offers of shops that need nothing written on them; with prices that divide badly, and plenty of each. */
    private static List<Long> offers(Till till) {
        till.change("UPDATE shop.offer SET price = price + MOD(id, 97), stock = 900 WHERE seller_id IN"
                + " (SELECT id FROM shop.seller WHERE kind = 'shop')");
        return till
                .sql(
                        "SELECT o.id FROM shop.offer o JOIN shop.variant v ON v.id = o.variant_id JOIN shop.product p ON p.id ="
                                + " v.product_id WHERE p.listing IS NOT NULL AND NOT p.is_personal_required ORDER BY o.id")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static void fill(Till till, List<Long> offers, Random random) {
        // The first are of different shops, the others of the potter.
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(9, offers.size()) : offers.size());
            till.run("shop.addToCart", DANA, Map.of("offer", offers.get(at), "quantity", 1 + random.nextInt(4)));
        }
    }

    /** Some of what can be wrapped is to be. */
    private static void wrap(Till till, Random random) {
        for (String shop :
                till.sql("SELECT DISTINCT s.handle FROM shop.seller s JOIN shop.offer o ON o.seller_id = s.id"
                        + " JOIN shop.basket_line l ON l.offer_id = o.id WHERE s.wrap IS NOT NULL ORDER BY 1")) {
            if (random.nextBoolean()) {
                till.run("shop.tellShop", DANA, Map.of("shop", shop, "gift", true, "wrapped", true));
            }
        }
    }

    private static void say(Till till, Map<Long, List<String>> codes, Random random) {
        for (var shop : codes.entrySet()) {
            boolean isThere = !till.sql(
                            "SELECT l.id FROM shop.basket_line l JOIN shop.offer o ON o.id = l.offer_id WHERE"
                                    + " o.seller_id = " + shop.getKey())
                    .isEmpty();
            if (isThere && random.nextBoolean()) {
                String handle = till.sql("SELECT handle FROM shop.seller WHERE id = " + shop.getKey())
                        .get(0);
                till.run(
                        "shop.tellShop",
                        DANA,
                        Map.of("shop", handle, "code", shop.getValue().get(random.nextInt(2))));
            }
        }
    }

    private static Split split(Till till, Speed speed, boolean usesBalance) {
        return split(till, speed, usesBalance, 0);
    }

    private static Split split(Till till, Speed speed, boolean usesBalance, long donation) {
        return till.world().turn(world -> {
            var buyers = new Buyers(world.db("shop"));
            Map<Long, ShopPart> said = new ShopParts(world, Owner.of(DANA)).all();
            return Split.of(
                    world,
                    new Split.Whole(
                            DANA,
                            new Bag(world, Owner.of(DANA)).buyable(),
                            buyers.addresses(DANA.id()).get(0),
                            new Order.Payment(buyers.cards(DANA.id()).get(0), usesBalance, List.of(), donation),
                            speed),
                    said);
        });
    }

    private static long left(Till till) {
        return sum(till, "SELECT balance FROM shop.buyer WHERE person_id = " + DANA.id());
    }

    private static long sum(Till till, String query) {
        return Long.parseLong(till.sql(query).get(0));
    }
}
