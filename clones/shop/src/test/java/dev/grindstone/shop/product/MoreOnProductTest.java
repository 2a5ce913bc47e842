package dev.grindstone.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a product's page has further down: what it is compared with, what its maker says, what its sizes measure. */
class MoreOnProductTest {
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
    void it_stands_beside_what_is_most_like_it() {
        Document page = shelf.page("/dp/" + SmallShop.KETTLE);

        Element table = page.expectFirst("#HLCXComparisonTable");
        assertThat(page.select("#HLCXComparisonWidget_feature_div h2").text()).isEqualTo("Compare with similar items");
        // The gooseneck is sold out, so its near-twin is all there is.
        assertThat(table.select("#comparison_title .comparison_sim_column [data-part-compare-title]")
                        .eachText())
                .singleElement()
                .asString()
                .contains("1.7 L");
        assertThat(table.select("#comparison_price_row .a-price .a-offscreen").eachText())
                .containsExactly("$31.99", "$37.99");
        assertThat(table.select("#comparison_sold_by_row td").eachText())
                .containsExactly("Bazaar", "Northgate Trading");
        assertThat(table.select(".comparison_other_attribute_row").eachText())
                .containsExactly("Brand Brewhaven Brewhaven", "Item weight 3.1 pounds 3.1 pounds");
        assertThat(table.select("#comparison_add_to_cart_row form[action^='/cart/add-to-cart']"
                                + " input[name='items[0.base][asin]']")
                        .eachAttr("value"))
                .containsExactly("B0KETTLE17");
    }

    @Test
    void nothing_is_compared_where_it_is_alone() {
        assertThat(shelf.page("/dp/" + SmallShop.LAMP).select("#HLCXComparisonTable"))
                .isEmpty();
    }

    @Test
    void its_maker_speaks_if_it_has_something_to_say() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        assertThat(page.select("#aplus_feature_div h2").text()).isEqualTo("From the manufacturer");
        assertThat(page.select("#aplus h3").text()).isEqualTo("Fewer things, made better");
        assertThat(page.select("#aplus h4").eachText()).containsExactly("Built to last", "Easy to clean");
        assertThat(page.select("#aplus img")).hasSize(3);
        assertThat(shelf.page("/dp/" + SmallShop.LAMP).select("#aplus")).isEmpty();
    }

    @Test
    void sizes_that_can_be_looked_up_have_a_chart() {
        assertThat(shelf.page("/dp/" + SmallShop.CHAIR).select("#size-chart-url"))
                .isEmpty();
        assertThat(shelf.get("/gp/size-chart/" + SmallShop.CHAIR).statusCode()).isEqualTo(404);
        shelf.world()
                .run(open -> open.db("shop")
                        .execute("UPDATE shop.variant SET two = CASE two WHEN 'Tall' THEN 'L' ELSE 'M' END"
                                + " WHERE product_id = (SELECT id FROM shop.product WHERE asin = 'B0CHAIRFAM')"));

        Document page = shelf.page("/dp/" + SmallShop.CHAIR);
        Document chart = shelf.page(page.expectFirst("a#size-chart-url").attr("href"));

        assertThat(page.select("dialog#size-chart-dialog[aria-label='Size chart'] tbody tr"))
                .hasSize(2);
        assertThat(chart.select("table tbody tr").eachText())
                .containsExactly("M 37 - 39 30 - 32 38 - 40 8 - 10", "L 40 - 42 33 - 35 41 - 43 12 - 14");
    }

    @Test
    void its_address_can_be_handed_on() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        assertThat(page.select("summary#ssf-share-icon[role=button]").text()).isEqualTo("Share");
        assertThat(page.select("#ssf-share-link").attr("value")).matches("http://shop\\.[^/]*/dp/" + SmallShop.CHAIR);
    }
}
