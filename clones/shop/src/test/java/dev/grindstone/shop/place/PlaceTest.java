package dev.grindstone.shop.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where things are delivered: told in the header, chosen by ZIP code or address, kept, and seen in dates. */
class PlaceTest {
    private static final String CHANGE = "/gp/delivery/ajax/address-change.html";
    private static final String PAGE = "/gp/glow/get-address-selections.html";

    private Till shop;

    @BeforeEach
    void open() {
        shop = new Till();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static String told(Document page) {
        return page.expectFirst("#glow-ingress-line2").text();
    }

    private String date() {
        return shop.get("/dp/" + SmallShop.LAMP)
                .expectFirst("[data-csa-c-delivery-time]")
                .attr("data-csa-c-delivery-time");
    }

    @Test
    void the_header_leads_to_the_choice() {
        Document page = shop.get(
                shop.get("/").expectFirst("#nav-global-location-popover-link").attr("href"));

        assertThat(told(page)).isEqualTo("United States");
        assertThat(page.expectFirst("#GLUXZipUpdate input").attr("type")).isEqualTo("submit");
        assertThat(page.expectFirst("label[for=GLUXZipUpdateInput]").text()).contains("ZIP code");
    }

    @Test
    void a_code_is_kept_and_changes_dates() {
        assertThat(date()).isEqualTo("Thu, Mar 12");

        Document page = shop.submit(shop.get(PAGE), "#GLUXZipForm", "zipCode", "99501", "back", "/s?k=lamp");

        assertThat(shop.at()).isEqualTo("/s?k=lamp");
        assertThat(told(page)).isEqualTo("Anchorage 99501");
        assertThat(page.expectFirst(".udm-primary-delivery-message").text()).contains("Mon, Mar 16");
        assertThat(date()).isEqualTo("Mon, Mar 16");
        assertThat(shop.sql("SELECT zip FROM shop.place WHERE person_id = 1")).containsExactly("99501");

        assertThat(told(shop.submit(shop.get(PAGE), "#GLUXZipForm", "zipCode", "60601-4455")))
                .isEqualTo("Chicago 60601");
        assertThat(date()).isEqualTo("Thu, Mar 12");
        assertThat(shop.sql("SELECT COUNT(*) FROM shop.place")).containsExactly("1");
    }

    @Test
    void a_saved_address_can_be_chosen() {
        shop.equip(SmallShop.DANA);
        shop.run(
                "shop.addAddress",
                SmallShop.DANA,
                Map.of(
                        "name", "Dana Whitfield",
                        "phone", "503-555-0142",
                        "line_one", "7 Aloha Lane",
                        "city", "Hilo",
                        "state", "HI",
                        "zip", "96720"));
        Document choice = shop.get(PAGE);
        assertThat(choice.select("#GLUXAddressList button[aria-current=true]").text())
                .contains("18 Alder Street");
        String hilo =
                choice.expectFirst("#GLUXAddressList button:contains(Hilo)").val();

        Document page = shop.post(CHANGE, "addressId", hilo);

        assertThat(told(page)).isEqualTo("Hilo 96720");
        assertThat(date()).isEqualTo("Mon, Mar 16");
        shop.run("shop.removeAddress", SmallShop.DANA, Map.of("id", hilo));
        assertThat(told(shop.get("/"))).isEqualTo("Portland 97205");
    }

    @Test
    void where_no_carrier_goes_is_refused_at_the_field() {
        for (var each : Map.of(
                        "00901", "We do not deliver to Puerto Rico.",
                        "96910", "We do not deliver to Guam.",
                        "00000", "There is no place with the ZIP code 00000.",
                        "9720", "Please enter a valid US ZIP code",
                        "", "Please enter a valid US ZIP code")
                .entrySet()) {
            var answer = shop.ask(CHANGE, "zipCode=" + each.getKey());
            Document page = org.jsoup.Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(page.expectFirst("#GLUXZipError").text()).startsWith(each.getValue());
            assertThat(page.expectFirst("#GLUXZipUpdateInput").val()).isEqualTo(each.getKey());
        }
        assertThat(shop.sql("SELECT COUNT(*) FROM shop.place")).containsExactly("0");
        assertThatThrownBy(() -> shop.run("shop.setPlace", SmallShop.DANA, Map.of("address", 5)))
                .hasMessageContaining("There is no address 5 of yours");
    }

    @Test
    void a_visitor_keeps_it_in_the_browser_and_sees_it_in_the_basket() {
        shop.get("/gp/flex/sign-out.html");

        Document page = shop.post(CHANGE, "zipCode", "99501");

        assertThat(told(page)).isEqualTo("Anchorage 99501");
        assertThat(shop.cookies()).containsKey("session-id");
        shop.post("/cart/add-to-cart", "asin", SmallShop.LAMP);
        assertThat(shop.get("/gp/cart/view.html").text()).contains("Mon, Mar 16");
        shop.cookies().remove("session-id");
        assertThat(told(shop.get("/"))).isEqualTo("United States");
    }

    @Test
    void an_order_to_a_far_place_is_promised_for_that_later_day() {
        shop.equip(SmallShop.DANA);
        shop.change("UPDATE shop.address SET state = 'AK', zip = '99501', city = 'Anchorage'");
        shop.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1));

        shop.run("shop.placeOrder", SmallShop.DANA, Map.of());

        assertThat(shop.sql("SELECT promised FROM shop.parcel")).containsExactly("2026-03-16");
    }

    @Test
    void the_dialog_is_told_what_was_chosen() {
        Document part = shop.post(CHANGE, "zipCode", "10001", "part", "1", "back", "/deals");

        assertThat(part.expectFirst("#GLUXZipConfirmationValue").text()).isEqualTo("New York 10001");
        assertThat(part.select("#GLUXConfirmClose")).hasSize(1);
        assertThat(part.select("#navbar")).isEmpty();
    }

    @Test
    void the_way_back_does_not_leave_the_shop() {
        shop.post(CHANGE, "zipCode", "10001", "back", "//evil.example/");

        assertThat(shop.at()).isEqualTo("/");
    }
}
