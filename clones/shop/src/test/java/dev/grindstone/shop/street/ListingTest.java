package dev.grindstone.shop.street;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of a listing, as a scraper sees it. */
class ListingTest {
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Document listing(long number) {
        return shop.page("/listing/" + number + "/some-title?ref=x");
    }

    @Test
    void it_says_what_it_is_and_what_it_costs() {
        Document page = listing(SmallStreet.MUG);

        assertThat(page.title())
                .isEqualTo("Hand-Thrown Coffee Mug, Blue Glaze, Holds 12 oz, Made to Order - Lindenrow");
        assertThat(page.expectFirst("h1[data-buy-box-listing-title].wt-text-body-01.wt-line-height-tight.wt-break-word")
                        .text())
                .startsWith("Hand-Thrown Coffee Mug");
        assertThat(page.expectFirst("[data-buy-box-region=price] p").text()).isEqualTo("Price: $28.00");
        assertThat(page.expectFirst("[data-selector=price-only] p.wt-text-title-larger")
                        .text())
                .isEqualTo("Price: $28.00");
        assertThat(page.expectFirst("[data-part-buy-was]").text()).isEqualTo("Original Price: $35.00 20% off");
        assertThat(page.select("a[href*='/shop/" + SmallStreet.POTTER + "']")).isNotEmpty();
        assertThat(page.expectFirst("[data-shop-name]").attr("data-shop-name")).isEqualTo("Salt Glaze Studio");
        assertThat(page.select(".carousel-pane-list > li > img")).hasSize(1);
        assertThat(page.select("[data-carousel-first-image=true]")).hasSize(1);
        assertThat(page.expectFirst("[data-product-details-description-text-content]")
                        .text())
                .isEqualTo("Each one differs a little. Wash it by hand.");
        assertThat(page.select("button[data-btn-fave]")).isNotEmpty();
    }

    @Test
    void what_has_to_be_chosen_stands_in_lists_with_prices_and_what_is_gone() {
        Document mug = listing(SmallStreet.MUG);
        assertThat(mug.expectFirst("label[for=variation-selector-0] [data-label]")
                        .text())
                .isEqualTo("Color");
        assertThat(mug.expectFirst("select#variation-selector-0[data-variation-number=0][name=variation0][required]")
                        .select("option")
                        .eachText())
                .containsExactly("Select an option", "Blue", "Green", "Gray [Sold out]");

        Document chair = listing(SmallStreet.CHAIR);
        assertThat(chair.expectFirst("[data-buy-box-region=price] p").text()).isEqualTo("Price: $60.00+");
        assertThat(chair.select("#variation-selector-0 option").eachText())
                .containsExactly("Select an option", "Oak ($60.00 - $75.00)", "Walnut ($66.00 - $81.00)");
        assertThat(chair.expectFirst("script[data-part-kinds]").data())
                .contains(
                        "{\"values\":[\"Walnut\",\"Low\"],\"price\":\"$66.00\",\"was\":\"\",\"most\":0,\"picture\":0}");
    }

    @Test
    void the_form_sends_what_the_basket_needs() {
        Document page = listing(SmallStreet.CHAIR);

        assertThat(page.expectFirst("form.add-to-cart-form").attr("action")).isEqualTo("/cart/add");
        assertThat(page.select(".add-to-cart-form [name]").eachAttr("name"))
                .containsExactly("listing_id", "variation0", "variation1", "personalization", "quantity", "buy_it_now");
        assertThat(page.expectFirst("div[data-selector=add-to-cart-button] button.wt-btn.wt-btn--filled.wt-width-full")
                        .text())
                .isEqualTo("Add to cart");
        assertThat(page.select("div[data-add-to-cart-button] button[type=submit]"))
                .hasSize(1);
        assertThat(page.expectFirst("div[data-buy-it-now-button] button").text())
                .isEqualTo("Buy it now");
        assertThat(page.select("select#listing-page-quantity-select option")).hasSize(9);
    }

    @Test
    void what_is_written_on_it_is_counted_and_asked_for() {
        Document train = listing(SmallStreet.TRAIN);
        assertThat(train.select("textarea#listing-page-personalization-textarea[required][maxlength=12]"))
                .hasSize(1);
        assertThat(train.expectFirst("[data-personalization-counter]").text()).isEqualTo("0/12");
        assertThat(listing(SmallStreet.CHAIR).select("#listing-page-personalization-textarea[required]"))
                .isEmpty();
        assertThat(listing(SmallStreet.MUG).select("#listing-page-personalization-textarea"))
                .isEmpty();
    }

    @Test
    void what_is_sold_out_cannot_be_added() {
        Document page = listing(SmallStreet.VASE);
        assertThat(page.select(".add-to-cart-form")).isEmpty();
        assertThat(page.text()).contains("Sorry, this item is sold out");
        assertThat(page.expectFirst("script[type=application/ld+json]").data())
                .contains("\"availability\":\"https://schema.org/OutOfStock\"");
    }

    @Test
    void search_engines_read_it_as_a_product() {
        String json = listing(SmallStreet.CHAIR)
                .expectFirst("script[type=application/ld+json]")
                .data();
        assertThat(json)
                .contains(
                        "\"@type\":\"Product\"",
                        "\"sku\":\"" + SmallStreet.CHAIR + "\"",
                        "\"category\":\"Furniture \\u003c Chairs\"",
                        "\"lowPrice\":\"60.00\",\"highPrice\":\"81.00\",\"priceCurrency\":\"USD\"",
                        "\"material\":\"Stoneware\"",
                        "\"aggregateRating\":{",
                        "\"brand\":{\"@type\":\"Brand\",\"name\":\"Little Lathe\"}");
    }

    @Test
    void reviews_are_those_of_the_item_and_those_of_the_shop() {
        Document page = listing(SmallStreet.MUG);
        assertThat(page.select("#same-listing-reviews-panel [data-review-region]"))
                .hasSize(2);
        assertThat(page.select("#same-listing-reviews-panel .wt-text-body [id^=review-preview-toggle]")
                        .eachText())
                .containsExactly(
                        "My morning mug now. The handle fits two fingers.",
                        "Smaller than it looks, though the glaze is lovely.");
        assertThat(page.text()).contains("The shop answered Glad it found a good kitchen.");

        Document bowl = listing(SmallStreet.BOWL);
        assertThat(bowl.select("#same-listing-reviews-panel [data-review-region]"))
                .isEmpty();
        assertThat(bowl.select(
                        "#same-shop-reviews-panel [data-review-region] a[href^='/listing/" + SmallStreet.MUG + "']"))
                .hasSize(2);
    }

    @Test
    void more_of_the_shop_and_its_delivery_are_shown() {
        Document page = listing(SmallStreet.TRAIN);
        assertThat(page.select("[aria-label='More from this shop'] .v2-listing-card")
                        .eachAttr("data-listing-id"))
                .containsExactly("" + SmallStreet.CHAIR);
        assertThat(page.expectFirst("#shipping-and-returns").text())
                .contains("Cost to ship: $5.95", "Ships from: Brattleboro, VT", "things with a name on them stay");
        assertThat(page.expectFirst("a[href^=/conversations/new?with_id=]").text())
                .isEqualTo("Message seller");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(shop.status("/listing/99")).isEqualTo(404);
        assertThat(shop.status("/listing/mug")).isEqualTo(404);
        assertThat(shop.status("/listing/99999999999999999999")).isEqualTo(404);
    }

    @Test
    void who_looked_finds_it_again_unless_they_keep_no_history() {
        try (Shop other = Shop.open()) {
            other.page("/listing/" + SmallStreet.CLOCK);
            other.page("/listing/" + SmallStreet.TRAIN);
            assertThat(other.page("/street").select("[aria-label='Recently viewed'] .v2-listing-card"))
                    .hasSize(2);
            assertThat(other.page("/gp/yourstore/home").text()).doesNotContain("Cuckoo");
            assertThat(other.page("/gp/history").text()).doesNotContain("Cuckoo");
            other.world().run("shop.keepHistory", SmallShop.DANA, Map.of("keep", false));
            other.page("/listing/" + SmallStreet.CHAIR);
            assertThat(other.page("/street").select("[aria-label='Recently viewed'] .v2-listing-card"))
                    .hasSize(2);
        }
    }
}
