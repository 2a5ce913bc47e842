package dev.grindstone.shop.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the checkout suggests for an address that was written. */
class SuggestionTest {
    private static final String CHOICE = "address-ui-widgets-saveOriginalOrSuggestedAddress";

    @Test
    void abbreviations_and_a_wrong_state_are_put_right_when_wanted() {
        try (Till till = new Till()) {
            Document asked = write(till, "7 birch ct.", "apt 4", "bend", "WA", "97701");
            assertThat(asked.select("input[name=" + CHOICE + "]").eachAttr("value"))
                    .containsExactly("suggested", "original");
            assertThat(asked.expectFirst("[data-part-suggestion-choices] .a-radio")
                            .text())
                    .contains("7 Birch Court", "Apartment 4", "Bend, OR 97701");
            assertThat(till.sql("SELECT city FROM shop.address WHERE line_one LIKE '7%'"))
                    .isEmpty();
            till.submit(asked, "#address-ui-suggestion-form");
            assertThat(till.at()).endsWith("/spc");
            assertThat(till.sql("SELECT line_one || '/' || line_two || '/' || city || '/' || state FROM shop.address"
                            + " WHERE line_one LIKE '7%'"))
                    .containsExactly("7 Birch Court/Apartment 4/Bend/OR");
        }
    }

    @Test
    void what_was_entered_is_kept_when_that_is_wanted() {
        try (Till till = new Till()) {
            Document asked = write(till, "7 Birch Ct", "", "Bend", "OR", "97701");
            till.submit(asked, "#address-ui-suggestion-form", CHOICE, "original");
            assertThat(till.sql("SELECT line_one FROM shop.address WHERE line_one LIKE '7%'"))
                    .containsExactly("7 Birch Ct");
        }
    }

    @Test
    void nothing_is_asked_about_an_address_as_carriers_know_it() {
        try (Till till = new Till()) {
            write(till, "7 Birch Court", "", "Isle of Palms", "SC", "29451");
            assertThat(till.at()).endsWith("/spc");
            write(till, "12 St Marys Road", "", "Bend", "OR", "97701");
            assertThat(till.at()).endsWith("/spc");
        }
    }

    private static Document write(Till till, String one, String two, String city, String state, String zip) {
        if (till.sql("SELECT id FROM shop.card").isEmpty()) {
            till.equip(SmallShop.DANA);
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP));
        }
        till.get("/gp/cart/desktop/go-to-checkout.html");
        Document form = till.get(till.at().replace("/spc", "/address?add=1"));
        return till.submit(
                form,
                "#address-ui-checkout-form",
                "address-ui-widgets-enterAddressFullName",
                "Rosa Whitfield",
                "address-ui-widgets-enterAddressPhoneNumber",
                "(503) 555-0143",
                "address-ui-widgets-enterAddressLine1",
                one,
                "address-ui-widgets-enterAddressLine2",
                two,
                "address-ui-widgets-enterAddressCity",
                city,
                "address-ui-widgets-enterAddressStateOrRegion",
                state,
                "address-ui-widgets-enterAddressPostalCode",
                zip);
    }
}
