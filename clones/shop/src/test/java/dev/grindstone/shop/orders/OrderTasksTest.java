package dev.grindstone.shop.orders;

import static dev.grindstone.shop.SmallShop.DANA;
import static dev.grindstone.shop.db.Tables.ADDRESS;
import static dev.grindstone.shop.orders.ShopWithOrders.DELIVERED;
import static dev.grindstone.shop.orders.ShopWithOrders.LATE;
import static dev.grindstone.shop.orders.ShopWithOrders.LOST;
import static dev.grindstone.shop.orders.ShopWithOrders.ORDERED;
import static dev.grindstone.shop.orders.ShopWithOrders.SHIPPED;
import static dev.grindstone.shop.orders.ShopWithOrders.TWO_PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.ShopClone;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import dev.grindstone.testing.CloneServer;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderTasksTest {
    private static final String CANCEL = "/progress-tracker/package/preship/cancel-items";
    private static CloneServer server;
    private World world;

    @BeforeAll
    static void start() {
        server = CloneServer.start(new ShopClone(), new ShopWithOrders());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void enter() {
        world = server.world();
    }

    private Document page(String path) {
        return Jsoup.parse(server.get(world, path).body());
    }

    /** Sends a form that is refused: the page that says why. */
    private Document refused(String path, Map<String, ?> form) {
        var answer = server.post(world, path, form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Sends a form that is accepted: the page it leads to. */
    private Document done(String path, Map<String, ?> form) {
        var answer = server.post(world, path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return page(answer.headers().firstValue("Location").orElseThrow());
    }

    private Purchase order(String number) {
        return world.turn(open -> new Purchases(open.db("shop")).require(DANA.id(), number));
    }

    private long line(String number) {
        return order(number).lines().get(0).id();
    }

    @Test
    void items_are_cancelled_one_by_one_with_a_reason() {
        long line = line(ORDERED);

        Document page = done(
                CANCEL, Map.of("orderID", ORDERED, "item", line, "quantity-" + line, 2, "reason-" + line, "Other"));

        assertThat(page.select("#cancel-done").text()).contains("The items have been cancelled.");
        assertThat(order(ORDERED).lines().get(0).cancelled()).isEqualTo(2);
        assertThat(order(ORDERED).refunds().get(0).reason()).isEqualTo("Cancelled: Other");
    }

    @Test
    void cancelling_nothing_or_too_much_is_told_and_nothing_is_lost() {
        long line = line(ORDERED);

        assertThat(refused(CANCEL, Map.of("orderID", ORDERED))
                        .select("#cancel-error")
                        .text())
                .contains("Choose at least one item");
        Document page = refused(
                CANCEL, Map.of("orderID", ORDERED, "item", line, "quantity-" + line, 9, "reason-" + line, "Other"));
        assertThat(page.select("#cancel-error").text()).contains("You cannot cancel 9");
        assertThat(page.select("#cancel-item-" + line + "[checked]")).hasSize(1);
        assertThat(page.select("#reason-" + line + " option[selected]").eachText())
                .containsExactly("Other");
    }

    @Test
    void only_what_waits_is_offered_and_what_left_is_too_late() {
        assertThat(page(CANCEL + "?orderID=" + TWO_PARCELS).select("input[name=item]"))
                .hasSize(1);
        assertThat(page(CANCEL + "?orderID=" + SHIPPED)
                        .select(".a-alert-warning h4")
                        .text())
                .contains("too late to cancel");
    }

    @Test
    void a_return_goes_from_item_to_label() {
        long line = line(DELIVERED);
        Document choose = page("/spr/returns/cart?orderId=" + DELIVERED);
        assertThat(choose.select("input[name=itemId]")).hasSize(1);
        assertThat(choose.select("[data-part-refusal]").text()).contains("Return window closed on March 8, 2026");

        String item = "/spr/returns/resolution?orderId=" + DELIVERED + "&itemId=" + line + "&quantity-" + line + "=1";
        assertThat(page(item + "&comment=too+small").select("#return-error").text())
                .contains("Choose why");
        assertThat(page(item + "&comment=too+small").select("#return-comment").text())
                .isEqualTo("too small");
        assertThat(page(item + "&reason=No+longer+needed")
                        .select("[for=wants-card]")
                        .text())
                .contains("Corvo ending in 4821");

        Map<String, Object> form = Map.of(
                "orderId",
                DELIVERED,
                "itemId",
                line,
                "quantity-" + line,
                1,
                "reason",
                "No longer needed",
                "wants",
                "card");
        Document without = refused("/spr/returns/resolution", form);
        assertThat(without.select("#return-error").text()).contains("Choose how to send it back");
        assertThat(without.select("#wants-card[checked]")).hasSize(1);

        Map<String, Object> whole = new java.util.HashMap<>(form);
        whole.put("way", "dropoff");
        Document label = done("/spr/returns/resolution", whole);
        assertThat(label.select("h1").text()).isEqualTo("Drop off your return");
        assertThat(label.select("[data-part-label-code] strong").text()).matches("R\\d{9}");

        String id = label.expectFirst("input[name=returnId]").attr("value");
        Document dropped = done("/spr/returns/label", Map.of("returnId", id, "do", "dropoff"));
        assertThat(dropped.select("h1").text()).isEqualTo("Return on its way");
        assertThat(refused("/spr/returns/label", Map.of("returnId", id, "do", "cancel"))
                        .select("#return-error")
                        .text())
                .contains("can no longer be cancelled");
    }

    @Test
    void a_lost_parcel_is_refunded_and_a_late_one_waits() {
        long late = order(LATE).parcels().get(0).id();
        assertThat(refused("/hz/contact-us", Map.of("orderID", LATE, "parcel", late))
                        .select("#claim-error")
                        .text())
                .contains("Please wait until March 11, 2026");

        long lost = order(LOST).parcels().get(0).id();
        Document page = done("/hz/contact-us", Map.of("orderID", LOST, "parcel", lost));
        assertThat(page.select("#claim-done").text()).contains("$46.28");
    }

    @Test
    void feedback_is_left_once() {
        assertThat(refused("/hz/feedback", Map.of("orderID", DELIVERED, "comment", "Quick"))
                        .select("#feedback-error, textarea")
                        .text())
                .contains("Choose between one and five stars", "Quick");

        Document page = done("/hz/feedback", Map.of("orderID", DELIVERED, "rating", 4, "comment", "Quick"));

        assertThat(page.select("#feedback-left").text()).contains("4 out of 5 stars: Quick");
        assertThat(page("/hz/feedback/?orderID=" + SHIPPED).text())
                .contains("once something of this order has arrived");
    }

    @Test
    void an_order_can_go_elsewhere_until_something_of_it_left() {
        long address = world.turn(open -> {
            long id = open.nextId();
            open.db("shop")
                    .insertInto(ADDRESS)
                    .values(
                            id,
                            DANA.id(),
                            "Dana Whitfield",
                            "",
                            "7 Mill Lane",
                            "",
                            "Salem",
                            "OR",
                            "97301",
                            "United States",
                            "",
                            false)
                    .execute();
            return id;
        });

        Document page = done("/gp/your-account/order-edit", Map.of("orderID", ORDERED, "addressId", address));

        assertThat(page.select(".displayAddressAddressLine1").text()).isEqualTo("7 Mill Lane");
        assertThat(refused("/gp/your-account/order-edit", Map.of("orderID", ORDERED))
                        .select("#address-error")
                        .text())
                .contains("Choose one of your addresses");
        assertThat(refused("/gp/your-account/order-edit", Map.of("orderID", TWO_PARCELS, "addressId", address))
                        .select("#address-error")
                        .text())
                .contains("a package has left already");
    }
}
