package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.SmallShop.BEN;
import static dev.grindstone.shop.SmallShop.DANA;
import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PARCEL_EVENT;
import static dev.grindstone.shop.db.Tables.SENT_BACK;
import static dev.grindstone.shop.db.Tables.VARIANT;
import static dev.grindstone.shop.orders.ShopWithOrders.BY_BALANCE;
import static dev.grindstone.shop.orders.ShopWithOrders.DELIVERED;
import static dev.grindstone.shop.orders.ShopWithOrders.LATE;
import static dev.grindstone.shop.orders.ShopWithOrders.LOST;
import static dev.grindstone.shop.orders.ShopWithOrders.ORDERED;
import static dev.grindstone.shop.orders.ShopWithOrders.SHIPPED;
import static dev.grindstone.shop.orders.ShopWithOrders.TWO_PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import dev.grindstone.shop.purchase.Refund;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FulfilmentTest {
    private Depot depot;
    private World world;

    @BeforeEach
    void enter() {
        depot = new Depot();
        world = depot.world();
    }

    @AfterEach
    void leave() {
        depot.close();
    }

    private Purchase order(String number) {
        return depot.order(number);
    }

    private @Nullable Object run(String command, Map<String, ?> args) {
        return depot.run(command, args);
    }

    private String state(String number) {
        return order(number).parcels().get(0).state();
    }

    private int stock(String asin) {
        return world.turn(open -> open.db("shop")
                .select(OFFER.STOCK)
                .from(OFFER)
                .join(VARIANT)
                .on(VARIANT.ID.eq(OFFER.VARIANT_ID))
                .where(VARIANT.ASIN.eq(asin))
                .fetchSingle()
                .value1());
    }

    @Test
    void a_parcel_travels_and_comes_on_the_promised_day() {
        world.advance(Duration.ofDays(4));

        var parcel = order(ORDERED).parcels().get(0);
        assertThat(parcel.state()).isEqualTo("delivered");
        assertThat(parcel.deliveredAt())
                .isNotNull()
                .satisfies(
                        at -> assertThat(at.atZone(world.zone()).toLocalDate()).isEqualTo(parcel.promised()));
        assertThat(parcel.tracking()).startsWith("FW");
        assertThat(depot.told()).contains("parcel-shipped", "parcel-out", "parcel-delivered");
        List<String> places = world.turn(open -> open.db("shop")
                .select(PARCEL_EVENT.PLACE)
                .from(PARCEL_EVENT)
                .where(PARCEL_EVENT.PARCEL_ID.eq(parcel.id()))
                .orderBy(PARCEL_EVENT.AT, PARCEL_EVENT.ID)
                .fetch(PARCEL_EVENT.PLACE));
        assertThat(places).startsWith("Salem, OR").contains("Worcester, MA").endsWith("Portland, ME");
    }

    @Test
    void what_is_ordered_ten_minutes_later_travels_with_the_rest() {
        run(
                "shop.addAddress",
                Map.of(
                        "name",
                        "Dana",
                        "phone",
                        "503-555-0142",
                        "line_one",
                        "18 Alder Street",
                        "city",
                        "Portland",
                        "state",
                        "OR",
                        "zip",
                        "97205"));
        run("shop.addCard", Map.of("network", "Visa", "last", "4242", "holder", "Dana", "ends", "2028-10-01"));
        for (int i = 0; i < 2; i++) {
            run("shop.placeOrder", Map.of("asin", SmallShop.LAMP, "quantity", 1));
            world.advance(Duration.ofMinutes(10));
        }
        world.advance(Duration.ofDays(8));

        List<Instant> came = world.turn(open -> open.db("shop")
                .select(PARCEL.DELIVERED_AT)
                .from(PARCEL)
                .orderBy(PARCEL.ID.desc())
                .limit(2)
                .fetch(PARCEL.DELIVERED_AT));
        assertThat(came).hasSize(2).doesNotContainNull();
        assertThat(came.get(0)).isEqualTo(came.get(1));
    }

    @Test
    void a_late_parcel_comes_later_and_a_lost_one_never() {
        run("shop.delayParcel", Map.of("parcel", order(SHIPPED).parcels().get(0).id()));
        assertThat(depot.told()).containsExactly("parcel-delayed");

        world.advance(Duration.ofDays(30));

        assertThat(state(SHIPPED)).isEqualTo("delivered");
        assertThat(state(LATE)).isEqualTo("delivered");
        assertThat(state(LOST)).isEqualTo("lost");
    }

    @Test
    void what_is_cancelled_is_back_on_the_shelf_and_never_comes() {
        Line line = order(ORDERED).lines().get(0);
        int before = stock(line.asin());

        run("shop.cancelItems", Map.of("order", ORDERED, "lines", line.id(), "quantities", 1, "reasons", "Other"));
        assertThat(order(ORDERED).refunds()).extracting(Refund::cents).containsExactly(3999L - 33 + 233);
        assertThat(state(ORDERED)).isEqualTo("ordered");

        run("shop.cancelItems", Map.of("order", ORDERED, "lines", line.id()));
        assertThat(order(ORDERED).refunded()).isEqualTo(order(ORDERED).bill().paid());
        assertThat(stock(line.asin())).isEqualTo(before + 3);
        world.advance(Duration.ofDays(10));
        assertThat(state(ORDERED)).isEqualTo("cancelled");
        assertThat(order(ORDERED).refunds()).allMatch(refund -> refund.paidAt() != null);
        assertThat(depot.told()).contains("items-cancelled", "refund-issued");
    }

    @Test
    void what_was_shipped_cannot_be_cancelled_and_then_nothing_is() {
        Purchase order = order(TWO_PARCELS);
        List<Long> both = order.lines().stream().map(Line::id).toList();

        assertThatThrownBy(() -> run("shop.cancelItems", Map.of("order", TWO_PARCELS, "lines", both)))
                .hasMessageContaining("too late to cancel");
        assertThat(order(TWO_PARCELS).refunds()).isEmpty();
        assertThatThrownBy(() -> world.run("shop.cancelItems", BEN, Map.of("order", ORDERED, "lines", both)))
                .hasMessageContaining("There is no order");
    }

    @Test
    void what_the_balance_paid_returns_to_it() {
        run(
                "shop.cancelItems",
                Map.of(
                        "order",
                        BY_BALANCE,
                        "lines",
                        order(BY_BALANCE).lines().get(0).id()));

        assertThat(order(BY_BALANCE).refunds())
                .extracting(Refund::to, Refund::cents)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("card", 4040L),
                        org.assertj.core.groups.Tuple.tuple("balance", 3000L));
        world.advance(Duration.ofHours(3));
        assertThat(world.<Long>turn(open -> open.db("shop")
                        .select(BUYER.BALANCE)
                        .from(BUYER)
                        .where(BUYER.PERSON_ID.eq(DANA.id()))
                        .fetchSingle()
                        .value1()))
                .isEqualTo(3000);
    }

    private long startReturn(Line line, int quantity, String wants) {
        return (long) Objects.requireNonNull(run(
                "shop.startReturn",
                Map.of(
                        "order",
                        DELIVERED,
                        "line",
                        line.id(),
                        "quantity",
                        quantity,
                        "reason",
                        "No longer needed",
                        "wants",
                        wants,
                        "way",
                        "dropoff")));
    }

    private String returnState(long id) {
        return world.turn(open -> open.db("shop")
                .select(SENT_BACK.STATE)
                .from(SENT_BACK)
                .where(SENT_BACK.ID.eq(id))
                .fetchSingle()
                .value1());
    }

    @Test
    void a_return_is_refunded_once_it_was_handed_over_and_received() {
        Line line = order(DELIVERED).lines().get(0);
        long id = startReturn(line, 1, "card");

        world.advance(Duration.ofDays(8));
        assertThat(returnState(id)).isEqualTo("started");

        run("shop.dropOffReturn", Map.of("return", id));
        assertThatThrownBy(() -> run("shop.cancelReturn", Map.of("return", id))).hasMessageContaining("on its way");
        world.advance(Duration.ofDays(4));
        assertThat(returnState(id)).isEqualTo("received");
        world.advance(Duration.ofDays(3));
        assertThat(returnState(id)).isEqualTo("done");
        assertThat(order(DELIVERED).refunds()).extracting(Refund::cents).containsExactly(line.owed(1));
        assertThatThrownBy(() -> startReturn(line, 2, "card")).hasMessageContaining("you have 1");
    }

    @Test
    void a_closed_window_and_what_was_returned_already_are_told() {
        assertThatThrownBy(() -> startReturn(order(DELIVERED).lines().get(1), 1, "card"))
                .hasMessageContaining("closed on March 8, 2026");
        startReturn(order(DELIVERED).lines().get(0), 2, "balance");
        assertThatThrownBy(() -> startReturn(order(DELIVERED).lines().get(0), 1, "card"))
                .hasMessageContaining("returned already");
    }

    @Test
    void a_replacement_costs_nothing_and_is_called_back_with_its_return() {
        Line line = order(DELIVERED).lines().get(0);
        int before = stock(line.asin());
        long id = startReturn(line, 1, "replacement");
        assertThat(stock(line.asin())).isEqualTo(before - 1);
        long paid = world.turn(open -> new Purchases(open.db("shop"))
                        .where(dev.grindstone.shop.db.Tables.PURCHASE.PLACED_AT.eq(open.now())))
                .get(0)
                .bill()
                .paid();
        assertThat(paid).isZero();

        run("shop.cancelReturn", Map.of("return", id));

        assertThat(stock(line.asin())).isEqualTo(before);
        world.advance(Duration.ofDays(9));
        assertThat(returnState(id)).isEqualTo("cancelled");
    }

    @Test
    void a_claim_waits_for_two_days_unless_the_parcel_is_lost() {
        long late = order(LATE).parcels().get(0).id();
        assertThatThrownBy(() -> run("shop.claimLost", Map.of("order", LATE, "parcel", late)))
                .hasMessageContaining("Please wait until March 11, 2026");
        long lost = order(LOST).parcels().get(0).id();

        run("shop.claimLost", Map.of("order", LOST, "parcel", lost));

        assertThat(order(LOST).refunded()).isEqualTo(order(LOST).bill().paid());
        assertThatThrownBy(() -> run("shop.claimLost", Map.of("order", LOST, "parcel", lost)))
                .hasMessageContaining("money back");
    }
}
