package dev.grindstone.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts look for on a product's page. */
class ProductPageTest {
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

    private static Document chair() {
        return shelf.page("/dp/" + SmallShop.CHAIR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dp/B0CHAIRGR1",
                "/dp/B0CHAIRGR1/ref=sr_1_1?th=1&psc=1",
                "/Stellan-Stacking-Armchair/dp/B0CHAIRGR1/ref=sr_1_3?keywords=chair&sr=8-3",
                "/gp/product/B0CHAIRGR1",
                "/gp/aw/d/b0chairgr1",
                "/o/B0CHAIRGR1",
                "/exec/obidos/ASIN/B0CHAIRGR1/ref=nosim",
                "/dp/B0CHAIRFAM"
            })
    void every_address_of_a_product_shows_it(String path) {
        Document page = shelf.page(path);

        assertThat(page.select("#dp #ppd #centerCol #productTitle").text()).startsWith("Stellan Stacking Armchair");
        assertThat(page.select("input#ASIN").val()).isEqualTo(SmallShop.CHAIR);
    }

    @Test
    void an_unknown_asin_is_not_found_and_says_so() {
        var answer = shelf.get("/dp/B0NOTHING0");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("There is no product “B0NOTHING0” here.")
                .contains("twotabsearchtextbox");
    }

    @Test
    void what_is_said_has_its_names() {
        Document page = chair();

        assertThat(page.title())
                .isEqualTo("Bazaar.com: "
                        + page.select("h1#title > span#productTitle").text() + " : Furniture");
        assertThat(page.select("#wayfinding-breadcrumbs_feature_div a").eachText())
                .containsExactly("Furniture", "Chairs");
        assertThat(page.select("a#bylineInfo").text()).isEqualTo("Visit the Stellan Store");
        assertThat(page.select("#acrPopover").attr("title")).isEqualTo("4.6 out of 5 stars");
        assertThat(page.expectFirst("#averageCustomerReviews .a-icon-alt").text())
                .isEqualTo("4.6 out of 5 stars");
        assertThat(page.select("a#acrCustomerReviewLink > span#acrCustomerReviewText")
                        .text())
                .isEqualTo("258 ratings");
        assertThat(page.select("#social-proofing-faceout-title-tk_bought").text())
                .isEqualTo("400+ bought in past month");
        assertThat(page.expectFirst("#productOverview_feature_div tr.po-brand td:last-child")
                        .text())
                .isEqualTo("Stellan");
        assertThat(page.select("#feature-bullets ul li span.a-list-item").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("BUILT TO LAST");
        assertThat(page.select("#productDescription p span").text()).startsWith("Made for small rooms");
        assertThat(page.select("table#productDetails_techSpec_section_1.prodDetTable th.prodDetSectionEntry"))
                .hasSize(2);
        assertThat(page.select("#productDetails_detailBullets_sections1 td.prodDetAttrValue")
                        .eachText())
                .contains(SmallShop.CHAIR, "May 14, 2025");
    }

    @Test
    void pictures_are_in_the_page_and_in_its_text_for_readers() {
        Document page = chair();
        Matcher list =
                Pattern.compile("'colorImages': \\{ 'initial': (.*)\\},\n").matcher(page.html());

        assertThat(page.select("#imgTagWrapperId > img#landingImage").attr("data-old-hires"))
                .contains("stacking-armchair");
        assertThat(page.select("#landingImage").attr("data-a-dynamic-image")).contains(":[500,500]");
        assertThat(page.select("#altImages ul li.item.imageThumbnail input.a-button-input"))
                .hasSize(2);
        assertThat(list.find()).isTrue();
        assertThat(list.group(1)).startsWith("[{\"hiRes\":\"/images/I/stacking-armchair._AC_SX1500_.jpg\"");
        assertThat(shelf.page("/dp/B0CHAIRGR1?image=1")
                        .select("li.image.selected")
                        .attr("class"))
                .contains("itemNo1");
    }

    @Test
    void a_price_below_another_shows_both_and_what_is_saved() {
        Document page = shelf.page("/dp/" + SmallShop.LAMP);

        assertThat(page.select("#corePriceDisplay_desktop_feature_div .priceToPay .a-offscreen")
                        .text())
                .isEqualTo("$64.00");
        assertThat(page.select(".basisPrice .a-price.a-text-price[data-a-strike=true] .a-offscreen")
                        .text())
                .isEqualTo("$79.00");
        assertThat(page.select(".savingsPercentage").text()).isEqualTo("-19%");
        assertThat(page.select("#corePrice_feature_div .a-price .a-offscreen").text())
                .isEqualTo("$64.00");
        assertThat(page.select("#priceblock_ourprice, #price_inside_buybox, #newBuyBoxPrice")
                        .eachText())
                .containsExactly("$64.00", "$64.00", "$64.00");
    }

    @Test
    void a_deal_lowers_the_price_while_it_runs() {
        Document page = shelf.page("/dp/" + SmallShop.KETTLE);

        assertThat(page.select("#priceblock_dealprice").text()).isEqualTo("$31.99");
        assertThat(page.select("#dealBadge_feature_div").text()).isEqualTo("Limited time deal");
        assertThat(page.select(".basisPrice").text()).startsWith("Typical price: $39.99");
    }

    @Test
    void the_options_name_every_variant() {
        Document page = chair();

        assertThat(page.select("#inline-twister-row-color_name > #variation_color_name span.selection")
                        .text())
                .isEqualTo("Green");
        assertThat(page.select("li#color_name_0.swatchSelect button img.imgSwatch")
                        .attr("alt"))
                .isEqualTo("Green");
        assertThat(page.select("li#color_name_1.swatchAvailable").attr("data-dp-url"))
                .isEqualTo("/dp/B0CHAIRBK1?th=1&psc=1");
        assertThat(page.select("select#native_dropdown_selected_size_name option")
                        .eachAttr("value"))
                .containsExactly("0,B0CHAIRGR1", "1,B0CHAIRGR2");
        assertThat(page.select("option#native_size_name_1").attr("class")).isEqualTo("dropdownUnavailable");
        assertThat(page.html())
                .contains("\"dimensionToAsinMap\" : {\"0_0\":\"B0CHAIRGR1\",\"1_0\":\"B0CHAIRBK1\"")
                .contains("\"parentAsin\" : \"B0CHAIRFAM\"")
                .contains("\"B0CHAIRBK2\":[\"Black\",\"Tall\"]");
    }

    @Test
    void the_form_of_the_options_leads_to_the_variant_that_was_chosen() {
        assertThat(shelf.get("/dp/B0CHAIRGR1?choose=B0CHAIRBK1&dropdown_selected_size_name=0,B0CHAIRGR1")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/dp/B0CHAIRBK1?th=1&psc=1"));
        assertThat(shelf.get("/dp/B0CHAIRBK1?dropdown_selected_size_name=1,B0CHAIRBK2")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/dp/B0CHAIRBK2?th=1&psc=1"));
    }

    @Test
    void what_was_looked_at_is_kept_once_unless_the_buyer_keeps_nothing() {
        shelf.page("/dp/B0CHAIRGR1");
        shelf.page("/dp/B0CHAIRBK1");
        shelf.page("/dp/B0LAMPARC1");

        assertThat(shelf.number("SELECT count(*) FROM shop.looked WHERE person_id = 1"))
                .isEqualTo(2);

        shelf.world()
                .run(open -> open.db("shop")
                        .execute("INSERT INTO shop.buyer (person_id, phone, balance, is_member, keeps_history)"
                                + " VALUES (1, '', 0, false, false)"));
        shelf.page("/dp/B0KETTLE15");
        assertThat(shelf.number("SELECT count(*) FROM shop.looked")).isEqualTo(2);
    }
}
