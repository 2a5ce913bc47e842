package dev.grindstone.shop.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page of a shop, as a client without scripts uses it. */
class StoreTest {
    private static final String PATH = "/shop/" + SmallStreet.POTTER;

    @Test
    void a_shop_shows_sign_place_sales_stars_words_goods_reviews_and_policies() {
        try (Till till = new Till()) {
            Document page = till.get(PATH);
            assertThat(page.expectFirst("h1").text()).isEqualTo("Salt Glaze Studio");
            assertThat(page.expectFirst(".shop-location").text()).isEqualTo("Seagrove, NC");
            assertThat(page.expectFirst(".shop-sales").text()).isEqualTo("1,840 sales");
            assertThat(page.expectFirst("[data-part-store-head] [data-part-street-top]")
                            .text())
                    .isEqualTo("Top Row");
            assertThat(page.text()).contains("The kiln is fired on Fridays");
            assertThat(page.select("[data-listings-container] .v2-listing-card"))
                    .hasSize(36);
            assertThat(page.expectFirst("script[type=application/ld+json]").data())
                    .contains("\"@type\":\"ItemList\",\"numberOfItems\":52,");
            assertThat(page.select("#reviews [data-review-region]")).hasSize(2);
            assertThat(page.expectFirst("#policies").text()).contains("Returns are welcome within 14 days");
            assertThat(page.select("a[href^=/conversations/new?with_id=]")).isNotEmpty();
            assertThat(till.get("/shop/SALT-GLAZE-STUDIO").expectFirst("h1").text())
                    .isEqualTo("Salt Glaze Studio");
        }
    }

    @Test
    void its_goods_are_searched_parted_ordered_and_paged() {
        try (Till till = new Till()) {
            String goods = "[data-listings-container] .v2-listing-card";
            Document mugs = till.get(PATH + "?search_query=mug");
            assertThat(mugs.select(goods).eachAttr("data-listing-id")).containsExactly("" + SmallStreet.MUG);
            assertThat(till.get(PATH + "?search_query=lamp").text()).contains("No items found");
            assertThat(till.get(PATH + "?page=2").select(goods)).hasSize(16);
            assertThat(till.get(PATH + "?sort_order=price_desc")
                            .select(goods)
                            .get(0)
                            .attr("data-listing-id"))
                    .isEqualTo("" + (SmallStreet.BOWL + SmallStreet.BOWLS - 1));
            Document page = till.get(PATH);
            assertThat(page.select("[aria-label=Sections] a[href*=section_id]").text())
                    .isEqualTo("Kettles 52");
            String section = page.expectFirst("[aria-label=Sections] a[href*=section_id]")
                    .attr("href")
                    .replaceFirst("#.*", "");
            assertThat(till.get(section).select(goods)).hasSize(36);
        }
    }

    @Test
    void a_shop_is_followed_and_left_again() {
        try (Till till = new Till()) {
            Document followed = till.submit(till.get(PATH), "form[data-part-follow]", "follow", "yes");
            assertThat(till.at()).isEqualTo(PATH);
            assertThat(followed.expectFirst("form[data-part-follow] button").text())
                    .isEqualTo("Following");
            assertThat(followed.text()).contains("1 follower");
            till.post(PATH + "/follow", "follow", "yes");
            assertThat(till.sql("SELECT COUNT(*) FROM shop.follow")).containsExactly("1");
            Document left = till.submit(till.get(PATH), "form[data-part-follow]", "follow", "no");
            assertThat(left.expectFirst("form[data-part-follow] button").text()).isEqualTo("Follow shop");
            assertThat(till.sql("SELECT COUNT(*) FROM shop.follow")).containsExactly("0");
        }
    }

    @Test
    void who_is_not_signed_in_does_that_before_following() {
        try (Till till = new Till()) {
            till.get("/street/sign-out");
            till.post(PATH + "/follow", "follow", "yes", "return_to", PATH);
            assertThat(till.at()).isEqualTo("/join?return_to=%2Fshop%2F" + SmallStreet.POTTER);
            assertThat(till.sql("SELECT COUNT(*) FROM shop.follow")).containsExactly("0");
        }
    }

    @Test
    void only_shops_of_the_street_have_a_page_and_followers() {
        try (Till till = new Till()) {
            assertThat(till.ask("/shop/A2NORTH", null).statusCode()).isEqualTo(404);
            assertThat(till.ask("/shop/nobody/follow", "follow=yes").statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> till.run("shop.follow", SmallShop.DANA, Map.of("shop", "A2NORTH")))
                    .hasMessage("There is no shop 'A2NORTH': take the name from its page’s address, /shop/<name>");
        }
    }
}
