package dev.grindstone.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is frequently bought together: the lamp, a kettle, and something of a third part of the department. */
class TogetherTest {
    private Till shop;

    @BeforeEach
    void open() {
        shop = new Till();
        long home = Long.parseLong(shop.sql("SELECT id FROM shop.node WHERE name = 'Home & Kitchen'")
                .get(0));
        long mats = Long.parseLong(shop.run(
                "shop.addNode", SmallShop.DANA, Map.of("name", "Mats", "alias", "", "position", 90, "parent", home)));
        shop.change("UPDATE shop.product SET node_id = " + mats + ", rank = 4 WHERE id ="
                + " (SELECT product_id FROM shop.variant WHERE asin = 'B0STOOL100')");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void three_are_offered_with_their_sum_and_added_at_once() {
        Document page = shop.get("/dp/" + SmallShop.LAMP);

        assertThat(page.expectFirst("#sims-fbt-heading").text()).isEqualTo("Frequently bought together");
        assertThat(page.select("#sims-fbt-content > li").eachAttr("data-asin"))
                .startsWith("B0LAMPARC1", "B0STOOL100")
                .hasSize(3);
        long cents = page.select("#sims-fbt input[data-cents]").stream()
                .mapToLong(box -> Long.parseLong(box.attr("data-cents")))
                .sum();
        String sum = Objects.requireNonNull(page.selectFirst("#sims-fbt-total .a-offscreen"))
                .text();
        assertThat(sum.replaceAll("\\D", "")).isEqualTo(Long.toString(cents));

        Document wagon = shop.submit(page, "#sims-fbt-form");

        assertThat(wagon.expectFirst("#sw-subtotal .a-offscreen").text()).isEqualTo(sum);
        assertThat(shop.sql("SELECT COUNT(*) FROM shop.basket_line")).containsExactly("3");
    }

    @Test
    void what_is_not_ticked_stays_out() {
        Document page = shop.get("/dp/" + SmallShop.LAMP);
        String offer = page.expectFirst("#sims-fbt-check-1").val();

        shop.post(
                "/cart/add-to-cart",
                "items[0.base][quantity]",
                "1",
                "items[1.base][offerListingId]",
                offer,
                "items[1.base][quantity]",
                "1",
                "items[2.base][quantity]",
                "1");

        assertThat(shop.sql("SELECT offer_id FROM shop.basket_line")).containsExactly(offer);
    }

    @Test
    void what_cannot_be_bought_is_not_offered_together() {
        assertThat(shop.get("/dp/B0KETTLE20").select("#sims-fbt")).isEmpty();
    }

    @Test
    void a_gift_receipt_that_was_asked_for_is_on_the_line() {
        shop.submit(shop.get("/dp/" + SmallShop.LAMP), "#addToCart", "isGift", "1");
        shop.submit(shop.get("/dp/" + SmallShop.KETTLE), "#addToCart");

        assertThat(shop.sql("SELECT is_gift FROM shop.basket_line ORDER BY id")).containsExactly("true", "false");
    }
}
