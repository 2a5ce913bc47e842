package dev.grindstone.shop.seller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shelf;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A seller's profile. */
class SellerPageTest {
    private static Shelf shelf;

    @BeforeAll
    static void open() {
        shelf = new Shelf();
    }

    @AfterAll
    static void close() {
        shelf.close();
    }

    @Test
    void it_says_who_it_is_and_what_others_think() {
        Document page = shelf.page("/sp/ref=dp_merchant_link?ie=UTF8&seller=A2NORTH");

        assertThat(page.title()).isEqualTo("Bazaar.com Seller Profile: Northgate Trading");
        assertThat(page.select("#seller-name").text()).isEqualTo("Northgate Trading");
        assertThat(page.select("#effective-timeperiod-rating-lifetime-positive").text())
                .isEqualTo("97%");
        assertThat(page.select("#effective-timeperiod-rating-thirty-count").text())
                .isEqualTo("0");
        assertThat(page.select("#page-section-return-refund-policies p").text()).isEqualTo("Returns within 30 days.");
        assertThat(page.select("form[action=/hz/messages/new] input[name=seller]")
                        .val())
                .isEqualTo("A2NORTH");
        assertThat(page.select("#seller-info-storefront-link").attr("href")).isEqualTo("/s?me=A2NORTH");
        assertThat(page.text()).contains("Selling since September 2023");
    }

    @Test
    void an_unknown_one_is_not_found() {
        var answer = shelf.get("/sp?seller=NOBODY");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no seller “NOBODY”.");
        assertThat(shelf.get("/gp/aag/main?seller=A1HOUSE").statusCode()).isEqualTo(200);
    }
}
