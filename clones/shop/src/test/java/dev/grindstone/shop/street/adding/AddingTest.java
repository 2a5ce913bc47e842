package dev.grindstone.shop.street.adding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AddingTest {
    @Test
    void what_was_put_in_is_confirmed_with_the_way_to_the_cart() {
        try (Till till = new Till()) {
            Document added = add(till, SmallStreet.CHAIR, "variation0", "Oak", "variation1", "High", "quantity", "2");

            assertThat(till.at()).startsWith("/cart/added?line=");
            assertThat(added.select("#atc-overlay-content").text()).contains("Color: Oak", "Height: High", "$75.00");
            assertThat(added.expectFirst("a[data-selector=post-atc-overlay-go-to-cart-button]")
                            .attr("href"))
                    .startsWith("/cart");
            assertThat(till.sql("SELECT quantity FROM shop.basket_line WHERE skin = 'shops'"))
                    .containsExactly("2");
        }
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_entered_is_lost() {
        try (Till till = new Till()) {
            Document page = add(till, SmallStreet.CHAIR, "variation1", "High", "personalization", "For Ida");

            assertThat(problem(page, "variation0")).isEqualTo("Please select a color");
            assertThat(page.select("#variation-selector-1 option[selected]").text())
                    .isEqualTo("High");
            assertThat(page.select("#listing-page-personalization-textarea").text())
                    .isEqualTo("For Ida");
            assertThat(problem(add(till, SmallStreet.TRAIN), "personalization"))
                    .isEqualTo("Please enter what is to be written on it");
            assertThat(problem(add(till, SmallStreet.TRAIN, "personalization", "Maximiliane A"), "personalization"))
                    .contains("at most 12 characters; this has 13");
            assertThat(till.sql("SELECT id FROM shop.basket_line")).isEmpty();
        }
    }

    @Test
    void what_cannot_be_had_is_not_put_in() {
        try (Till till = new Till()) {
            assertThat(problem(add(till, SmallStreet.MUG, "variation0", "Gray"), "variation0"))
                    .isEqualTo("This is sold out");
            assertThat(problem(add(till, SmallStreet.VASE), "quantity")).isEqualTo("This is sold out");
            assertThat(problem(add(till, SmallStreet.MUG, "variation0", "Blue", "quantity", "7"), "quantity"))
                    .contains("only 6");
            assertThat(problem(add(till, SmallStreet.MUG, "variation0", "Purple"), "variation0"))
                    .isEqualTo("Please select a color");
            assertThat(problem(
                            add(till, SmallStreet.MUG, "variation0", "Blue", "personalization", "Ida"),
                            "personalization"))
                    .isEqualTo("Nothing can be written on this item");
            for (String forged : List.of("0", "-3", "1.5", "9999", "many")) {
                assertThat(problem(add(till, SmallStreet.CLOCK, "quantity", forged), "quantity"))
                        .isEqualTo("Please choose a quantity from 1 to 999");
            }
            assertThat(till.sql("SELECT id FROM shop.basket_line")).isEmpty();
        }
    }

    @Test
    void a_price_in_the_form_means_nothing() {
        try (Till till = new Till()) {
            Document added = add(till, SmallStreet.CLOCK, "price", "1", "offer", "1");

            assertThat(added.select("#atc-overlay-content").text()).contains("$180.00");
        }
    }

    @Test
    void what_is_not_sold_is_missed() {
        try (Till till = new Till()) {
            assertThat(till.ask("/cart/add", "listing_id=77").statusCode()).isEqualTo(404);
            assertThat(till.ask("/cart/add", "").statusCode()).isEqualTo(404);
        }
    }

    private static String problem(Document page, String field) {
        return page.expectFirst("[name=" + field + "][aria-invalid=true] ~ .wt-validation__message")
                .text();
    }

    private static Document add(Till till, long listing, String... fields) {
        List<String> all = new ArrayList<>(List.of("listing_id", Long.toString(listing)));
        all.addAll(List.of(fields));
        return till.post("/cart/add", all.toArray(String[]::new));
    }
}
