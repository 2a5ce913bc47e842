package dev.grindstone.shop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import dev.grindstone.shop.SmallShop;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Gift receipts, and the page of returns. */
class GiftReceiptTest {
    @Test
    void it_tells_what_and_from_whom_but_neither_price_nor_address() {
        try (Shop shop = Shop.open(new ShopWithOrders())) {
            Document order = shop.page("/gp/your-account/order-details?orderID=" + ShopWithOrders.DELIVERED);
            String link = order.expectFirst("a:contains(Share gift receipt)").attr("href");
            assertThat(link).isEqualTo("/gcx/-/ty/gr/" + ShopWithOrders.DELIVERED + "/shipment");
            Document receipt = shop.page(link);
            assertThat(receipt.select("[data-part-gift-slip-paper]").text())
                    .contains("Gift Receipt", "A gift from " + SmallShop.DANA.name(), ShopWithOrders.DELIVERED)
                    .doesNotContain("$");
            assertThat(receipt.select("#gift-receipt-items li")).isNotEmpty();
            assertThat(receipt.select("#gift-receipt-link").val()).endsWith(link);
            shop.world().run(open -> open.db("kit").execute("UPDATE kit.session SET person_id = NULL"));
            assertThat(shop.page(link).select("#gift-receipt-link")).isEmpty();
        }
    }

    @Test
    void what_was_cancelled_or_never_was_has_none() {
        try (Shop shop = Shop.open(new ShopWithOrders())) {
            assertThat(shop.status("/gcx/-/ty/gr/" + ShopWithOrders.CANCELLED + "/shipment"))
                    .isEqualTo(404);
            assertThat(shop.status("/gcx/-/ty/gr/000-0000000-0000000/shipment")).isEqualTo(404);
        }
    }

    @Test
    void the_returns_centre_has_what_is_under_way_and_what_can_be() {
        try (Shop shop = Shop.open(new ShopWithOrders())) {
            Document before = shop.page("/spr/returns/center");
            assertThat(before.text()).contains("You have sent nothing back.");
            String form = before.expectFirst("#returns-eligible a:contains(Return or replace)")
                    .attr("href");
            assertThat(shop.page(form).select("input[type=radio][checked]")).isNotEmpty();
            shop.world()
                    .run(open -> open.db("shop")
                            .execute("INSERT INTO shop.sent_back SELECT 77, l.id, 1, 'No longer needed', '', 'card',"
                                    + " 'dropoff', 'started', NULL, p.placed_at FROM shop.purchase_line l"
                                    + " JOIN shop.purchase p ON p.id = l.purchase_id WHERE p.number = '"
                                    + ShopWithOrders.DELIVERED + "' ORDER BY l.id LIMIT 1"));
            Document page = shop.page("/spr/returns/center");
            assertThat(page.select("#returns-list li[data-x-return=77] b").text())
                    .isEqualTo("Drop off your return");
            assertThat(shop.status(page.select("#returns-list a").attr("href"))).isEqualTo(200);
        }
    }
}
