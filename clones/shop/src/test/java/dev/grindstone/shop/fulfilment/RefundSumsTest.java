package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.orders.ShopWithOrders.BY_BALANCE;
import static dev.grindstone.shop.orders.ShopWithOrders.DELIVERED;
import static dev.grindstone.shop.orders.ShopWithOrders.LATE;
import static dev.grindstone.shop.orders.ShopWithOrders.LOST;
import static dev.grindstone.shop.orders.ShopWithOrders.ORDERED;
import static dev.grindstone.shop.orders.ShopWithOrders.TWO_PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Refund;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever buyers and carriers do, in whichever order: the money adds up. */
class RefundSumsTest {
    private static final List<String> ORDERS = List.of(ORDERED, TWO_PARCELS, DELIVERED, LATE, LOST, BY_BALANCE);

    @Test
    void refunds_never_exceed_what_was_paid_and_add_up_whatever_is_done() {
        try (Depot depot = new Depot()) {
            for (int seed = 0; seed < 25; seed++) {
                depot.world().reset();
                Random dice = new Random(seed);
                for (int i = 0; i < 14; i++) {
                    String number = ORDERS.get(dice.nextInt(ORDERS.size()));
                    Purchase order = depot.order(number);
                    Line line = order.lines().get(dice.nextInt(order.lines().size()));
                    try {
                        act(depot, dice, order, line);
                    } catch (IllegalArgumentException e) {
                        // refused: then nothing may have changed, which the sums below would show
                    }
                }
                depot.world().advance(Duration.ofDays(40));
                for (String number : ORDERS) {
                    check(depot.order(number));
                }
            }
        }
    }

    private static void act(Depot depot, Random dice, Purchase order, Line line) {
        switch (dice.nextInt(5)) {
            case 0 ->
                depot.run(
                        "shop.cancelItems",
                        Map.of("order", order.number(), "lines", line.id(), "quantities", 1 + dice.nextInt(2)));
            case 1 ->
                depot.run(
                        "shop.claimLost",
                        Map.of(
                                "order",
                                order.number(),
                                "parcel",
                                order.parcelOf(line).id()));
            case 2 ->
                depot.run(
                        "shop.startReturn",
                        Map.of(
                                "order",
                                order.number(),
                                "line",
                                line.id(),
                                "quantity",
                                1,
                                "reason",
                                "No longer needed",
                                "wants",
                                dice.nextBoolean() ? "card" : "balance",
                                "way",
                                "pickup"));
            case 3 -> depot.world().advance(Duration.ofHours(dice.nextInt(40)));
            default ->
                depot.run(
                        "shop.loseParcel", Map.of("parcel", order.parcelOf(line).id()));
        }
    }

    private static void check(Purchase order) {
        assertThat(order.refunded()).isBetween(0L, order.bill().paid());
        assertThat(order.refunds().stream()
                        .filter(refund -> refund.to().equals("card"))
                        .mapToLong(Refund::cents)
                        .sum())
                .isLessThanOrEqualTo(order.bill().charged());
        for (Line line : order.lines()) {
            long back = order.refunds().stream()
                    .filter(refund -> refund.line() != null && refund.line() == line.id())
                    .mapToLong(Refund::cents)
                    .sum();
            long left = line.owed(line.quantity() - line.repaid());
            assertThat(back + left)
                    .as("what went back for " + line.title() + ", and what is still owed")
                    .isEqualTo(line.price() * line.quantity() - line.discount() + line.tax());
        }
    }
}
