package dev.grindstone.shop.deals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Today's deals: the kettle's of 20 %, and some that are added. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealsTest {
    private Shelf shop;

    @BeforeAll
    void open() {
        shop = new Shelf();
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void reset() {
        shop.reset();
    }

    private void deal(String asin, int perCent, Duration left) {
        long product = shop.number("SELECT product_id FROM shop.variant WHERE asin = '" + asin + "'");
        shop.run(
                "shop.addDeal",
                SmallShop.DANA,
                Map.of(
                        "product",
                        product,
                        "per_cent",
                        perCent,
                        "starts",
                        SmallShop.NOW.minus(Duration.ofHours(1)),
                        "ends",
                        SmallShop.NOW.plus(left),
                        "claimed",
                        90));
    }

    private static List<String> asins(Document page) {
        return page.select("[data-testid=grid-deals-container] [data-testid=product-card]")
                .eachAttr("data-asin");
    }

    @Test
    void a_card_tells_the_price_what_is_claimed_and_when_it_ends() {
        Element card = shop.page("/gp/goldbox/ref=nav").expectFirst("[data-testid=product-card]");

        assertThat(card.attr("data-asin")).isEqualTo("B0KETTLE15");
        assertThat(card.expectFirst(".a-badge-text").text()).isEqualTo("20% off");
        assertThat(card.expectFirst(".a-price:not(.a-text-price) .a-offscreen").text())
                .isEqualTo("$31.99");
        assertThat(card.expectFirst(".a-text-price .a-offscreen").text()).isEqualTo("$39.99");
        assertThat(card.text()).contains("34% claimed", "Ends in 1 day 0 hrs");
        assertThat(card.expectFirst("form").attr("action")).startsWith("/cart/add-to-cart");
    }

    @Test
    void deals_are_narrowed_and_ordered() {
        deal("B0STOOL100", 10, Duration.ofHours(3));
        deal(SmallShop.LAMP, 35, Duration.ofMinutes(62));

        assertThat(asins(shop.page("/deals"))).containsExactlyInAnyOrder("B0KETTLE15", "B0STOOL100", "B0LAMPARC1");
        assertThat(asins(shop.page("/deals?department=furniture"))).containsExactly("B0STOOL100");
        assertThat(asins(shop.page("/deals?off=20&sort=price-desc"))).containsExactly("B0LAMPARC1", "B0KETTLE15");
        assertThat(asins(shop.page("/deals?sort=ends-soon"))).containsExactly("B0LAMPARC1", "B0STOOL100", "B0KETTLE15");
        assertThat(shop.page("/deals?sort=ends-soon").text()).contains("Ends in 1 hr 2 mins");
        assertThat(shop.page("/deals?department=furniture&off=30").text()).contains("No deal matches these filters.");
    }

    @Test
    void more_than_a_page_of_deals_go_on() {
        for (int i = 0; i < 20; i++) {
            deal("B0STOOL" + (100 + i), 10 + i, Duration.ofHours(5));
        }
        Document first = shop.page("/deals?sort=discount-desc");
        String next = first.expectFirst("ul.a-pagination li.a-last a").attr("href");

        assertThat(asins(first)).hasSize(20);
        assertThat(next).isEqualTo("/deals?sort=discount-desc&page=2");
        assertThat(asins(shop.page(next))).containsExactly("B0STOOL100");
    }

    @Test
    void what_ended_is_gone() {
        shop.world().advance(Duration.ofDays(2));

        assertThat(shop.page("/deals").text()).contains("There are no deals right now.");
    }
}
