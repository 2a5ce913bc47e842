package dev.grindstone.shop.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How things are bought from their page, and from whom. */
class BuyBoxTest {
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
    void the_form_has_the_fields_that_scripts_send() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);
        String form = "#desktop_buybox #buybox #qualifiedBuybox form#addToCart[action^=/gp/product/handle-buy-box]";
        long offer = shelf.number("SELECT o.id FROM shop.offer o JOIN shop.variant v ON v.id = o.variant_id"
                + " WHERE v.asin = 'B0CHAIRGR1'");

        assertThat(page.select(form).attr("method")).isEqualTo("post");
        assertThat(page.select(form + " input#merchantID[name=merchantID]").val())
                .isEqualTo("A1HOUSE");
        assertThat(page.select("input#offerListingID[name=offerListingID]").val())
                .isEqualTo(Long.toString(offer));
        assertThat(page.select(form + " input[name=items[0.base][asin]]").val()).isEqualTo(SmallShop.CHAIR);
        assertThat(page.select(form + " input[name=items[0.base][offerListingId]]")
                        .val())
                .isEqualTo(Long.toString(offer));
        assertThat(page.select(form + " input[name=items[0.base][quantity]]").val())
                .isEqualTo("1");
        assertThat(page.select("input#add-to-cart-button[name=submit.add-to-cart][title=Add to Shopping Cart]")
                        .val())
                .isEqualTo("Add to cart");
        assertThat(page.select("input#buy-now-button[name=submit.buy-now][type=submit]")
                        .val())
                .isEqualTo("Buy Now");
        assertThat(page.select("select#quantity[name=quantity] option").eachAttr("value"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(page.select("#wishlistForm[action^=/hz/wishlist/add] input[name=asin]")
                        .val())
                .isEqualTo(SmallShop.CHAIR);
        assertThat(page.select("input#add-to-wishlist-button-submit[name=submit.add-to-registry.wishlist]"))
                .hasSize(1);
    }

    @Test
    void it_says_when_things_come_and_who_sends_them() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        assertThat(page.select("#mir-layout-DELIVERY_BLOCK-slot-PRIMARY_DELIVERY_MESSAGE_LARGE"
                                + " span[data-csa-c-delivery-price][data-csa-c-delivery-time]")
                        .attr("data-csa-c-delivery-time"))
                .isEqualTo("Thu, Mar 12");
        assertThat(page.select("#ftCountdown").text()).isEqualTo("1 hr 0 mins");
        assertThat(page.select("#availability > span.a-size-medium.a-color-success")
                        .text())
                .isEqualTo("In Stock");
        assertThat(page.select("a#sellerProfileTriggerId").attr("href")).contains("seller=A1HOUSE");
        assertThat(page.select("#fulfillerInfoFeature_feature_div .offer-display-feature-text-message")
                        .text())
                .isEqualTo("Bazaar");
        assertThat(page.select("#snsAccordionRowMiddle .accordion-caption").text())
                .isEqualTo("Repeat delivery: -5% $84.55");
        assertThat(page.select("#rcxSubscribe select#rcxOrdFreqSns[name=weeks] option[selected]")
                        .val())
                .isEqualTo("4");
    }

    @Test
    void scarce_things_say_so_and_cannot_be_bought_more_often() {
        Document page = shelf.page("/dp/B0CHAIRBK1");

        assertThat(page.select("#availability .a-color-price").text()).isEqualTo("Only 2 left in stock - order soon.");
        assertThat(page.select("select#quantity option")).hasSize(2);
    }

    @Test
    void what_is_sold_out_cannot_be_bought() {
        Document page = shelf.page("/dp/B0CHAIRGR2");

        assertThat(page.select("#outOfStock #availability .a-color-price").text())
                .isEqualTo("Currently unavailable.");
        assertThat(page.select("#add-to-cart-button, #buy-now-button, #addToCart"))
                .isEmpty();
        assertThat(page.select("#add-to-wishlist-button-submit")).hasSize(1);
    }

    @Test
    void what_only_others_have_leads_to_them() {
        Document page = shelf.page("/dp/B0KETTLE20");

        assertThat(page.select("#buybox-see-all-buying-choices a").text()).isEqualTo("See All Buying Options");
        assertThat(page.select("#add-to-cart-button")).isEmpty();
        assertThat(shelf.page("/gp/offer-listing/B0KETTLE20")
                        .select("#aod-offer-price .a-offscreen")
                        .text())
                .isEqualTo("$25.00");
    }

    @Test
    void other_offers_are_counted_listed_and_can_be_bought() {
        Document page = shelf.page("/dp/B0LAMPARC1");
        Document open = shelf.page("/dp/B0LAMPARC1?aod=1");

        assertThat(page.select("#olpLinkWidget_feature_div a").text()).startsWith("New & Used (2) from $41.50");
        assertThat(page.select("#all-offers-display")).isEmpty();
        assertThat(open.select("#aod-container #aod-pinned-offer #aod-offer-price .a-offscreen")
                        .text())
                .isEqualTo("$64.00");
        assertThat(open.select("#aod-offer-list > div#aod-offer #aod-offer-heading h5")
                        .eachText())
                .containsExactly("Used", "New");
        assertThat(open.select("#aod-offer-list #aod-offer-soldBy a").eachText())
                .containsOnly("Northgate Trading");
        assertThat(open.select("#aod-offer-list form[action^=/cart/add-to-cart] input[name=submit.addToCart]"))
                .hasSize(2);
        assertThat(open.select("[aria-label=aod-close]").attr("href")).isEqualTo("/dp/B0LAMPARC1");
        assertThat(shelf.get("/gp/product/ajax?asin=B0LAMPARC1&experienceId=aodAjaxMain")
                        .body())
                .contains("<div id=\"all-offers-display\"")
                .doesNotContain("<html");
    }

    @Test
    void a_coupon_is_clipped_once_and_stays_clipped() {
        Document before = shelf.page("/dp/" + SmallShop.CHAIR);
        String coupon = before.select("input[id^=checkbox]").val();

        assertThat(before.select("label[id^=couponBadge] [id^=couponText]").text())
                .isEqualTo("Apply $5 coupon");
        var answer = shelf.post("/coupons/clip", Map.of("coupon", coupon, "asin", SmallShop.CHAIR));
        shelf.post("/coupons/clip", Map.of("coupon", coupon, "asin", SmallShop.CHAIR));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(shelf.number("SELECT count(*) FROM shop.clipped WHERE person_id = 1"))
                .isEqualTo(1);
        assertThat(shelf.page("/dp/" + SmallShop.CHAIR)
                        .select("[id^=couponText]")
                        .text())
                .isEqualTo("Clipped: Save $5. Taken off at checkout");
    }

    @Test
    void a_coupon_that_has_ended_is_neither_shown_nor_clipped() {
        long ended = shelf.number("SELECT id FROM shop.coupon WHERE label = 'Save 10%'");

        assertThat(shelf.page("/dp/" + SmallShop.LAMP).select("[id^=couponText]"))
                .isEmpty();
        assertThatThrownBy(() -> shelf.run("shop.clipCoupon", SmallShop.DANA, Map.of("coupon", ended)))
                .hasMessage("The coupon “Save 10%” is not running: reload the page to see today’s offers");
        assertThatThrownBy(() -> shelf.run("shop.clipCoupon", SmallShop.DANA, Map.of("coupon", 7)))
                .hasMessage("There is no coupon 7 to clip: take one that a product’s page offers");
    }

    @Test
    void who_is_not_signed_in_sees_the_page_and_is_led_to_sign_in_by_what_needs_a_name() {
        shelf.signOut();

        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        assertThat(page.select("#add-to-cart-button")).hasSize(1);
        assertThat(shelf.number("SELECT count(*) FROM shop.looked")).isZero();
        assertThat(shelf.post(
                                "/coupons/clip",
                                Map.of(
                                        "coupon",
                                        page.select("input[id^=checkbox]").val()))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/ap/signin");
    }
}
