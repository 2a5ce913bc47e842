package dev.grindstone.shop.orders;

import static dev.grindstone.shop.orders.ShopWithOrders.CANCELLED;
import static dev.grindstone.shop.orders.ShopWithOrders.DELIVERED;
import static dev.grindstone.shop.orders.ShopWithOrders.OLD;
import static dev.grindstone.shop.orders.ShopWithOrders.ORDERED;
import static dev.grindstone.shop.orders.ShopWithOrders.SHIPPED;
import static dev.grindstone.shop.orders.ShopWithOrders.TWO_PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.ShopClone;
import dev.grindstone.testing.CloneServer;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderPagesTest {
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
        var answer = server.get(world, path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void the_list_has_the_markup_that_order_exporters_read() {
        Document page = page("/gp/css/order-history?ref_=nav_orders_first");

        assertThat(page.title()).startsWith("Your Orders");
        assertThat(page.select("section.your-orders-content-container.js-yo-container"))
                .hasSize(1);
        assertThat(page.select("span.num-orders").text()).isEqualTo("8 orders");
        assertThat(page.select("div.order-card.js-order-card")).hasSize(8);
        var card = page.expectFirst(".order-card:has([dir=ltr]:containsOwn(" + DELIVERED + "))");
        assertThat(card.select(".order-header li.order-header__header-list-item"))
                .hasSize(4);
        assertThat(card.expectFirst("div.yohtmlc-order-id > span").text()).isEqualTo("Order #");
        assertThat(card.select(".yohtmlc-recipient .a-popover-preload h5").text())
                .isEqualTo("Dana Whitfield");
        assertThat(card.select(".yohtmlc-shipment-status-primaryText .delivery-box__primary-text")
                        .text())
                .isEqualTo("Delivered March 6");
        assertThat(card.select("div.delivery-box div.item-box .yohtmlc-product-title a"))
                .hasSize(2);
        assertThat(card.expectFirst(".product-image__qty").text()).isEqualTo("2");
        assertThat(card.expectFirst(".item-box").text()).contains("Return or replace items: Eligible through April 5");
        assertThat(card.select(
                        ".yohtmlc-order-level-connections a.yohtmlc-order-details-link[href*='/order-details?orderID="
                                + DELIVERED + "']"))
                .hasSize(1);
        assertThat(card.select("a[href*='/gp/css/summary/print.html?orderID=']"))
                .hasSize(1);
        assertThat(card.select(
                        ".yohtmlc-shipment-level-connections a.a-button-text[href*='/spr/returns/cart?orderId=']"))
                .hasSize(1);
        assertThat(page.select(".order-card:has([dir=ltr]:containsOwn(" + CANCELLED + ")) .yohtmlc-order-total"))
                .isEmpty();
    }

    @Test
    void a_year_has_pages_of_ten() {
        Document first = page("/your-orders/orders?timeFilter=year-2025");
        Document second = page(first.expectFirst("ul.a-pagination li.a-last a").attr("href"));

        assertThat(first.select("span.num-orders").text()).isEqualTo("12 orders");
        assertThat(first.select(".order-card")).hasSize(10);
        assertThat(second.select(".order-card")).hasSize(2);
        assertThat(second.select("li.a-last a")).isEmpty();
        assertThat(first.select("select#time-filter[name=timeFilter] option[value=year-2025]"))
                .hasSize(1);
    }

    @Test
    void a_search_finds_titles_and_numbers_of_any_time() {
        assertThat(page("/your-orders/orders?search=step+stools").select(".order-card"))
                .hasSizeGreaterThan(8);
        assertThat(page("/gp/your-account/order-history?opt=ab&search=" + OLD).select(".order-card"))
                .hasSize(1);
        assertThat(page("/your-orders/orders?search=zeppelin").text()).contains("No order matches that");
    }

    @Test
    void tabs_show_what_waits_and_what_was_cancelled() {
        assertThat(page("/your-orders/orders?orderFilter=open")
                        .select("div.yohtmlc-order-id [dir=ltr]")
                        .eachText())
                .contains(ORDERED, TWO_PARCELS)
                .doesNotContain(SHIPPED);
        assertThat(page("/your-orders/orders?orderFilter=cancelled")
                        .select("div.yohtmlc-order-id [dir=ltr]")
                        .eachText())
                .containsExactly(CANCELLED);
    }

    @Test
    void an_archived_order_is_under_archived_until_it_is_taken_out() {
        server.post(world, "/gp/css/order-history/archive/archiveModal.html", Map.of("orderId", SHIPPED));

        assertThat(page("/gp/css/order-history").text()).doesNotContain(SHIPPED);
        assertThat(page("/your-orders/orders?timeFilter=archived").select(".order-card"))
                .hasSize(1);

        server.post(
                world,
                "/gp/css/order-history/archive/archiveModal.html",
                Map.of("orderId", SHIPPED, "do", "unarchive"));
        assertThat(page("/gp/css/order-history").text()).contains(SHIPPED);
    }

    @Test
    void details_show_sums_that_add_up() {
        Document page = page("/gp/your-account/order-details?orderID=" + DELIVERED);

        assertThat(page.select("#orderDetails [data-component=orderId]").text()).isEqualTo("Order# " + DELIVERED);
        assertThat(page.select("#od-subtotals div.a-row").eachText())
                .containsExactly(
                        "Item(s) Subtotal: $95.98",
                        "Shipping & Handling: $5.99",
                        "Promotion Applied: -$3.33",
                        "Total before tax: $98.64",
                        "Estimated tax to be collected: $7.01",
                        "Grand Total: $105.65");
        assertThat(page.select("ul.displayAddressUL li.displayAddressCityStateOrRegionPostalCode")
                        .text())
                .isEqualTo("Portland, ME 04101");
        assertThat(page.select("[data-component=itemTitle] a")).hasSize(2);
        assertThat(page.expectFirst("[data-component=orderedMerchant]").text()).isEqualTo("Sold by: Northgate Trading");
    }

    @Test
    void a_cancelled_order_says_so_and_a_stranger_s_is_nowhere() {
        assertThat(page("/gp/css/order-details?orderID=" + CANCELLED)
                        .select("h4.a-alert-heading")
                        .text())
                .isEqualTo("This order has been cancelled.");
        assertThat(server.get(world, "/gp/css/order-details?orderID=999-0000000-0000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_invoice_is_a_table() {
        assertThat(page("/gp/css/summary/print.html?orderID=" + DELIVERED)
                        .select("table")
                        .text())
                .contains("Order Placed:", "Grand Total: $105.65", "Payment Method:");
    }

    @Test
    void transactions_link_their_orders() {
        Document page = page("/cpe/yourpayments/transactions");

        assertThat(page.select(".pmts-portal-component form:has(input[name=ppw-widgetState]) "
                        + "div.apx-transactions-line-item-component-container"))
                .hasSize(20);
        assertThat(page.expectFirst("div.apx-transaction-date-container span").text())
                .isEqualTo("March 10, 2026");
        assertThat(page.text()).contains("Order #" + DELIVERED, "-$105.65");
        assertThat(page.select("input[name^='ppw-widgetEvent:DefaultNextPageNavigationEvent']"))
                .hasSize(1);
    }

    @Test
    void what_was_bought_can_be_bought_again() {
        Document page = page("/gp/buyagain?asin=B0KETTLE17");

        assertThat(page.expectFirst("[data-asin]").attr("data-asin")).isEqualTo("B0KETTLE17");
        assertThat(page.select("form[action^='/cart/add-to-cart']")).isNotEmpty();
    }

    @Test
    void tracking_shows_promise_progress_and_events() {
        Document page = page("/gp/your-account/ship-track?orderId=" + SHIPPED + "&packageIndex=0");

        assertThat(page.select("section.promise-card h1.pt-promise-main-slot").text())
                .isEqualTo("Arriving tomorrow");
        assertThat(page.select(".pt-delivery-card-trackingId").text()).isEqualTo("Tracking ID: NL004417203981");
        assertThat(page.select(".carrierRelatedInfo-mfn-providerTitle").text())
                .isEqualTo("Shipped with Northline Parcel");
        assertThat(page.select("#tracking-events-container .tracking-event-message")
                        .eachText())
                .containsExactly("Package left a carrier facility", "Carrier picked up the package");
        assertThat(page.expectFirst("script[data-a-state='{\"key\":\"page-state\"}']")
                        .data())
                .contains("\"lastReachedMilestone\":\"SHIPPED\"", "\"promiseMessage\":\"Arriving tomorrow\"");
        assertThat(page("/progress-tracker/package/ref=ppx?orderId=" + SHIPPED).select(".promise-card"))
                .hasSize(1);
    }
}
