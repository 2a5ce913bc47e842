package dev.grindstone.shop.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The large pictures of the first page, rows that are turned, and what stands among results that is no result. */
class HighlightsTest {
    private static Shelf shelf;

    @BeforeAll
    static void open() {
        shelf = new Shelf();
    }

    @AfterAll
    static void close() {
        shelf.close();
    }

    @BeforeEach
    void reset() {
        shelf.reset();
    }

    @Test
    void the_highlights_are_turned_by_hand_and_go_round() {
        Document page = shelf.page("/");
        Element hero = page.expectFirst("#gw-desktop-herotator[aria-label=Highlights]");
        int slides = hero.select("li").size();

        assertThat(slides).isGreaterThan(2);
        assertThat(hero.select("li:not([hidden]) h2").text()).isEqualTo("Up to 20% off today");
        Document next = shelf.page(
                hero.expectFirst("a.a-carousel-goto-nextpage[role=button]").attr("href"));
        assertThat(next.select("#gw-desktop-herotator li:not([hidden])").attr("aria-label"))
                .isEqualTo("2 of " + slides);
        Document last = shelf.page(
                hero.expectFirst("a.a-carousel-goto-prevpage[role=button]").attr("href"));
        assertThat(last.select("#gw-desktop-herotator li:not([hidden]) a").attr("href"))
                .isEqualTo("/street");
        assertThat(shelf.page("/?slide=99").select("#gw-desktop-herotator li:not([hidden])"))
                .hasSize(1);
        hero.select("li a")
                .forEach(link -> assertThat(shelf.get(link.attr("href")).statusCode())
                        .as(link.attr("href"))
                        .isEqualTo(200));
    }

    @Test
    void rows_that_are_too_wide_can_be_turned() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        assertThat(page.select("#sims-consolidated-1_feature_div [data-a-carousel] ol.a-carousel li"))
                .hasSize(12);
        assertThat(page.select("#sims-consolidated-1_feature_div button[data-x-turn]")
                        .eachAttr("aria-label"))
                .containsExactly("Previous page of related products", "Next page of related products");
    }

    @Test
    void results_that_fit_less_stand_below_a_line_of_their_own() {
        Document page = shelf.page("/s?k=stool");

        assertThat(page.select(".s-main-slot > [data-asin=''][data-part-more] h2")
                        .text())
                .isEqualTo("More results");
        assertThat(page.select(".s-main-slot > *").get(4).hasAttr("data-part-more"))
                .isTrue();
        assertThat(shelf.page("/s?k=stool&s=price-asc-rank").select("[data-part-more]"))
                .isEmpty();
        assertThat(shelf.page("/s?k=stool&page=2").select("[data-part-more]")).isEmpty();
    }

    @Test
    void a_brand_that_speaks_stands_above_what_is_largely_its_own() {
        Document page = shelf.page("/s?k=stool");

        Element banner = page.expectFirst("[data-component-type=s-brand-banner]");
        assertThat(banner.select("h2").text()).isEqualTo("Stellan");
        assertThat(banner.select("a").attr("href")).isEqualTo("/stores/Stellan");
        assertThat(shelf.page("/s?k=kettle").select("[data-component-type=s-brand-banner]"))
                .isEmpty();
    }

    @Test
    void what_comes_in_several_pieces_tells_the_price_of_one_and_shows_another_side() {
        shelf.world()
                .run(open -> open.db("shop")
                        .execute("UPDATE shop.product SET title = title || ', Set of 6' WHERE title LIKE 'Stellan%'"));

        Document page = shelf.page("/s?k=stacking+armchair");

        assertThat(page.select("[data-part-per-piece]").text()).isEqualTo("($14.83/count)");
        assertThat(page.select("img.s-image-second").attr("src")).contains("stacking-armchair--side");
        assertThat(shelf.page("/s?k=arc+lamp").select("[data-part-per-piece], img.s-image-second"))
                .isEmpty();
    }

    @Test
    void an_order_is_bought_again_as_a_whole() {
        shelf.run(
                "shop.addCard",
                SmallShop.DANA,
                Map.of("network", "Visa", "last", "4242", "holder", "Dana Whitfield", "ends", "2028-10-01"));
        shelf.run(
                "shop.addAddress",
                SmallShop.DANA,
                Map.of(
                        "name",
                        "Dana Whitfield",
                        "phone",
                        "401-555-0133",
                        "line_one",
                        "18 Wharf Street",
                        "city",
                        "Portland",
                        "state",
                        "ME",
                        "zip",
                        "04101",
                        "default",
                        true));
        shelf.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 2));
        shelf.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.KETTLE));
        shelf.run("shop.placeOrder", SmallShop.DANA, Map.of());
        String number = shelf.world()
                .turn(open -> open.db("shop")
                        .fetchSingle("SELECT number FROM shop.purchase")
                        .get(0, String.class));
        Document details = shelf.page("/gp/your-account/order-details?orderID=" + number);
        assertThat(details.select("form[data-part-reorder] button").text()).isEqualTo("Buy the whole order again");
        shelf.world()
                .run(open -> open.db("shop")
                        .execute("UPDATE shop.offer SET stock = 0 WHERE variant_id ="
                                + " (SELECT id FROM shop.variant WHERE asin = '" + SmallShop.KETTLE + "')"));

        shelf.post("/gp/buyagain/order", Map.of("orderID", number));

        assertThat(shelf.number("SELECT quantity FROM shop.basket_line")).isEqualTo(2);
        assertThat(shelf.number("SELECT count(*) FROM shop.basket_line")).isEqualTo(1);
        shelf.world().run(open -> open.db("shop").execute("UPDATE shop.offer SET stock = 0"));
        shelf.post("/gp/buyagain/order", Map.of("orderID", number));
        assertThat(shelf.page("/gp/your-account/order-details?orderID=" + number + "&again=none")
                        .select("#reorder-none")
                        .text())
                .contains("Nothing of this order can be bought any more");
    }

    @Test
    void digital_orders_have_a_tab_that_says_there_are_none() {
        Document page = shelf.page("/your-orders/orders?orderFilter=digital");

        assertThat(page.select(".page-tabs a[aria-current=page]").text()).isEqualTo("Digital Orders");
        assertThat(page.select("span.num-orders").text()).isEqualTo("0 orders");
        assertThat(page.text()).contains("You have no digital orders");
    }
}
