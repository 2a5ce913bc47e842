package dev.grindstone.shop.street;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking for listings, as a scraper sees it. */
class ResultsTest {
    private static final String CARDS =
            "div[data-search-results] > div[data-search-results-lg] > ul.responsive-listing-grid.tab-reorder-container"
                    + " > li.wt-list-unstyled > div[data-appears-component-name]"
                    + " div.v2-listing-card.js-merch-stash-check-listing[data-listing-id][data-palette-listing-id][data-shop-id]";

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static List<String> found(String address) {
        return shop.page(address).select(CARDS).eachAttr("data-listing-id");
    }

    @Test
    void a_card_has_link_picture_title_stars_prices_badges_and_shop() {
        Document page = shop.page("/search?q=mug");
        Element card = page.expectFirst(CARDS);

        Element link = card.expectFirst("a.listing-link.v2-listing-card__img[data-listing-id]");
        assertThat(link.attr("target")).isEqualTo("lindenrow." + SmallStreet.MUG);
        assertThat(link.attr("href"))
                .matches("http://[^/]+/listing/" + SmallStreet.MUG + "/hand-thrown-coffee-mug-blue-glaze\\?ref=.*");
        assertThat(card.expectFirst("img[data-listing-card-listing-image]").attr("src"))
                .contains("/coffee-mug.");
        assertThat(card.expectFirst("h3.v2-listing-card__title[title]").className())
                .isEqualTo("wt-text-caption v2-listing-card__title wt-text-truncate");
        assertThat(card.expectFirst("[aria-label$='star rating with 226 reviews'] p")
                        .text())
                .isEqualTo("(226)");
        assertThat(card.expectFirst(".n-listing-card__price p.lc-price span.currency-symbol")
                        .text())
                .isEqualTo("$");
        assertThat(card.select("span.currency-value").eachText()).containsExactly("28.00", "35.00");
        assertThat(card.text()).contains("Original Price $35.00", "(20% off)", "From shop Salt Glaze Studio");
        assertThat(card.select(".wt-badge").eachText()).containsExactly("Bestseller", "FREE shipping");
        assertThat(card.select("button[data-btn-fave]")).hasSize(1);
    }

    @Test
    void the_first_block_of_data_lists_the_items_of_the_page_and_counts_all() {
        String json = shop.page("/search?q=bowl")
                .expectFirst("script[type=application/ld+json]")
                .data();

        assertThat(json).contains("\"@type\":\"ItemList\"", "\"numberOfItems\":50,", "\"itemListElement\":[");
        assertThat(json.split("\"position\":", -1)).hasSize(48 + 1);
    }

    @Test
    void the_form_of_the_header_and_addresses_find_the_same() {
        assertThat(found("/search?search_query=toy+train")).containsExactly("" + SmallStreet.TRAIN);
        assertThat(found("/search?q=toy+train&ref=search_bar")).containsExactly("" + SmallStreet.TRAIN);
        Element box = shop.page("/search?q=toy+train").expectFirst("input#global-enhancements-search-query");
        assertThat(box.attr("name")).isEqualTo("search_query");
        assertThat(box.attr("placeholder")).isEqualTo("Search for anything");
        assertThat(box.val()).isEqualTo("toy train");
    }

    @Test
    void words_that_name_a_kind_find_all_of_it() {
        assertThat(found("/market/vintage")).containsExactly("" + SmallStreet.CLOCK);
        assertThat(found("/search?q=personalized+chair")).containsExactly("" + SmallStreet.CHAIR);
        assertThat(shop.page("/market/gifts").select("h1").text()).contains("Gifts (55 results)");
        assertThat(shop.answer("/market/---").headers().firstValue("Location")).hasValue("/search");
    }

    @Test
    void the_marketplace_and_the_street_keep_apart() {
        assertThat(found("/search?q=kettle")).doesNotContain("");
        assertThat(shop.page("/s?k=bowl").select("[data-component-type=s-search-result]"))
                .isEmpty();
        assertThat(shop.page("/search?q=lumeva").text()).contains("We couldn’t find any results for lumeva");
    }

    @Test
    void results_are_narrowed_by_price_offers_kind_place_and_days() {
        assertThat(found("/search?q=bowl&min=15&max=16.50&explicit=1")).hasSize(2);
        assertThat(found("/search?is_discounted=true")).containsExactly("" + SmallStreet.MUG);
        assertThat(found("/search?free_shipping=true&min=100")).isEmpty();
        assertThat(found("/search?item_type=vintage")).containsExactly("" + SmallStreet.CLOCK);
        assertThat(found("/search?locationQuery=vt"))
                .containsExactlyInAnyOrder("" + SmallStreet.TRAIN, "" + SmallStreet.CHAIR);
        assertThat(found("/search?is_personalizable=true&max=50")).containsExactly("" + SmallStreet.TRAIN);
        assertThat(found("/search?q=vase&max_processing_days=4")).containsExactly("" + SmallStreet.VASE);
        assertThat(found("/search?q=train&max_processing_days=4")).isEmpty();
    }

    @Test
    void filters_stand_in_the_drawer_and_can_be_taken_back() {
        Document page = shop.page("/search?q=bowl&min=20&order=price_desc");

        assertThat(page.select("#search-filter-button[popovertarget=search-filter-drawer]"))
                .hasSize(1);
        assertThat(page.expectFirst("#search-filter-min-price-input").val()).isEqualTo("20");
        assertThat(page.select("#search-filter-max-price-input, label[for=special-offers-on-sale],"
                        + " #special-offers-on-sale, button[data-filter-form-apply-button]"))
                .hasSize(4);
        assertThat(page.expectFirst("form[data-filter-form] input[name=order]").val())
                .isEqualTo("price_desc");
        assertThat(page.expectFirst("a[aria-label='Remove filter $20 and above']")
                        .attr("href"))
                .isEqualTo("/search?q=bowl&order=price_desc");
    }

    @Test
    void a_price_that_is_none_is_said_and_narrows_nothing() {
        assertThat(shop.page("/search?q=mug&min=cheap")
                        .expectFirst("[role=alert]")
                        .text())
                .isEqualTo("“cheap” is not a price: enter a number of dollars, such as 25.");
        assertThat(shop.page("/search?q=mug&min=90&max=10")
                        .expectFirst("[role=alert]")
                        .text())
                .startsWith("The lowest price is above the highest");
        assertThat(found("/search?q=mug&min=cheap")).containsExactly("" + SmallStreet.MUG);
    }

    @Test
    void results_are_put_in_order() {
        assertThat(found("/search?q=bowl&order=price_asc").get(0)).isEqualTo("" + SmallStreet.BOWL);
        assertThat(found("/search?q=bowl&order=price_desc").get(0))
                .isEqualTo("" + (SmallStreet.BOWL + SmallStreet.BOWLS - 1));
        assertThat(found("/search?order=highest_reviews").get(0)).isEqualTo("" + SmallStreet.MUG);
        assertThat(shop.page("/search?q=bowl")
                        .select("#sortby button, #sortby a")
                        .eachText())
                .containsExactly(
                        "Sort by: Relevancy",
                        "Relevancy",
                        "Lowest Price",
                        "Highest Price",
                        "Top Customer Reviews",
                        "Most Recent");
    }

    @Test
    void pages_follow_each_other() {
        Document first = shop.page("/search?q=bowl");
        assertThat(first.select("div[data-search-pagination] nav.search-pagination ul li a[data-page]")
                        .eachAttr("data-page"))
                .containsExactly("1", "2", "2");
        String next = first.expectFirst("a.wt-action-group__item[aria-label='Next page']")
                .attr("href");
        assertThat(next).isEqualTo("/search?q=bowl&ref=pagination&page=2");
        assertThat(found(next)).hasSize(2);
        assertThat(shop.page("/search?q=bowl&page=9").text()).contains("There is no page 9 of these results");
    }

    @Test
    void categories_are_browsed_by_their_names() {
        assertThat(found("/c/toys-games")).containsExactly("" + SmallStreet.TRAIN);
        assertThat(found("/c/toys-games/wooden-toys?ref=catnav-part")).containsExactly("" + SmallStreet.TRAIN);
        assertThat(shop.page("/c/home-kitchen").select("h1").text()).contains("Home & Kitchen (53 results)");
        assertThat(shop.status("/c/home-kitchen/toys")).isEqualTo(404);
        assertThat(shop.status("/c/nowhere")).isEqualTo(404);
        assertThat(shop.page("/street")
                        .select("a#catnav-primary-link-891, a#catnav-primary-link-893")
                        .eachAttr("href"))
                .containsExactly("/c/home-kitchen?ref=catnav-891", "/c/toys-games?ref=catnav-893");
    }

    @Test
    void what_is_typed_is_completed() {
        assertThat(shop.page("/search/suggestions?q=cuck").select("ul li").eachText())
                .containsExactly("cuckoo clock");
        assertThat(shop.page("/search/suggestions?q=attic").select("ul li").eachText())
                .containsExactly("attic & acorn");
        assertThat(shop.page("/search/suggestions?q=").select("li")).isEmpty();
    }

    @Test
    void a_basket_of_somebody_shows_on_the_card() {
        try (Shop other = Shop.open()) {
            other.world().run(open -> {
                for (long person : List.of(SmallShop.DANA.id(), SmallShop.BEN.id())) {
                    open.db("shop")
                            .execute(
                                    "INSERT INTO shop.basket_line SELECT ?, ?, '', 'shops', o.id, 1, '', FALSE, TRUE,"
                                            + " FALSE, 0, o.price, CURRENT_TIMESTAMP, NULL FROM shop.offer o JOIN"
                                            + " shop.variant v ON v.id = o.variant_id JOIN shop.product p ON p.id ="
                                            + " v.product_id WHERE p.listing = ?",
                                    9_000 + person,
                                    person,
                                    SmallStreet.CLOCK);
                }
            });
            assertThat(other.page("/search?q=clock").expectFirst(CARDS).text()).contains("Only 1 left and in 2 carts");
            assertThat(other.page("/listing/" + SmallStreet.CLOCK).text()).contains("Only 1 left and in 2 carts");
        }
    }
}
