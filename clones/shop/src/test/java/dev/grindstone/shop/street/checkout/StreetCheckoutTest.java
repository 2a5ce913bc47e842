package dev.grindstone.shop.street.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.street.Goods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StreetCheckoutTest {
    static final String CARD = "4242 4242 4242 4242";

    @Test
    void a_buyer_goes_through_the_steps_and_gets_an_order_from_each_shop() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            till.post("/cart/note", "shop", SmallStreet.POTTER, "note", "No plastic, please");
            till.post("/cart/gift", "shop", SmallStreet.TOY_MAKER, "is_gift", "true", "gift_note", "For Mila");

            Document shipping = till.submit(till.get("/cart"), "form.enter-checkout-form", "payment", "cc");
            assertThat(till.at()).endsWith("/shipping");
            Document method = till.submit(shipping, "form[action$=/address]");
            assertThat(method.select("input[name=shipping_method]").eachAttr("value"))
                    .containsExactly("standard", "express");
            Document payment = till.submit(method, "form[action$=/method]", "shipping_method", "standard");
            Document review = till.submit(payment, "form[action$=/payment]");
            assertThat(review.select("[data-order-total]").text()).isEqualTo("$110.81");
            Document thanks = till.submit(review, "form[action$=/place]");

            assertThat(thanks.select("h1").text()).isEqualTo("Thank you for your order!");
            assertThat(thanks.select("[data-order-number]")).hasSize(2);
            assertThat(till.sql(
                            "SELECT skin || goods || '+' || shipping || '+' || tax || '=' || charged FROM shop.purchase"
                                    + " ORDER BY id"))
                    .containsExactly("shops5600+0+392=5992", "shops4200+595+294=5089");
            assertThat(till.sql("SELECT note FROM shop.shop_purchase ORDER BY purchase_id"))
                    .containsExactly("No plastic, please", "");
            assertThat(till.sql("SELECT gift_note FROM shop.purchase ORDER BY id"))
                    .containsExactly("", "For Mila");
            assertThat(till.sql("SELECT personal FROM shop.purchase_line ORDER BY id"))
                    .containsExactly("", "Mila");
            assertThat(till.sql("SELECT id FROM shop.basket_line")).isEmpty();
            assertThat(till.told().stream().map(Notification::kind))
                    .containsExactly("order-confirmed", "order-confirmed");
            assertThat(till.told().get(0).title()).contains("from Salt Glaze Studio");
        }
    }

    @Test
    void the_form_of_an_order_that_is_sent_twice_orders_once() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            Document review = review(till);

            till.submit(review, "form[action$=/place]");
            Document again = till.submit(review, "form[action$=/place]");

            assertThat(again.select("[data-order-number]")).hasSize(2);
            assertThat(till.sql("SELECT id FROM shop.purchase")).hasSize(2);
        }
    }

    @Test
    void a_guest_says_where_to_and_with_which_card() {
        try (Till till = new Till()) {
            Document shipping = guest(till);
            assertThat(shipping.select("select#country_id2-select[name=country_id] option")
                            .val())
                    .isEqualTo("209");
            assertThat(shipping.select("input#name3-input[name=name], input[name=first_line], input[name=second_line],"
                            + " input[name=zip], input[name=city], select[name=state], button[data-selector-save-btn]"))
                    .hasSize(7);

            Document method = till.submit(shipping, "form[action$=/shipping]", address("ines@example.org"));
            assertThat(till.at()).endsWith("/method");
            Document payment = till.submit(method, "form[action$=/method]", "shipping_method", "express");
            assertThat(payment.select("input#cc-radio--paymentstep[name=payment_method], #cc-name--paymentstep,"
                            + " input[name='card[number]']"))
                    .hasSize(3);
            Document review = till.submit(payment, "form[action$=/payment]", card(CARD, "2028"));
            Document thanks = till.submit(review, "form[action$=/place]");

            assertThat(thanks.text()).contains("A confirmation goes to ines@example.org.", "You paid $39.91");
            assertThat(till.sql(
                            "SELECT p.speed || ' ' || p.last || ' ' || s.email FROM shop.purchase p JOIN shop.shop_purchase s"
                                    + " ON s.purchase_id = p.id"))
                    .containsExactly("express 4242 ines@example.org");
            assertThat(till.sql("SELECT name FROM kit.person WHERE email = 'ines@example.org'"))
                    .containsExactly("Ines Park");
            assertThat(till.told().get(0).recipient().email()).isEqualTo("ines@example.org");
            // Nobody can sign in as a guest.
            till.post("/ap/signin", "email", "ines@example.org", "password", "");
            assertThat(till.get("/cart")
                            .select("[data-selector=header-cart-count]")
                            .text())
                    .isEqualTo("0");
            assertThat(till.cookies()).doesNotContainKey("x-main");
        }
    }

    @Test
    void what_a_guest_enters_wrongly_is_said_at_its_field() {
        try (Till till = new Till()) {
            Document shipping = guest(till);

            Document differs = till.submit(
                    shipping,
                    "form[action$=/shipping]",
                    replaced(address("ines@example.org"), "email_address_confirmation", "inse@example.org"));
            assertThat(problem(differs, "email_address_confirmation")).contains("differ");
            assertThat(differs.expectFirst("[name=first_line]").val()).isEqualTo("18 Wharf Street");
            assertThat(problem(
                            till.submit(shipping, "form[action$=/shipping]", replaced(address("ines"), "zip", "972")),
                            "zip"))
                    .contains("five digits");
            assertThat(problem(till.submit(shipping, "form[action$=/shipping]", address("ines")), "email_address"))
                    .contains("no email address");
            assertThat(problem(
                            till.submit(
                                    shipping,
                                    "form[action$=/shipping]",
                                    replaced(address("ines@example.org"), "country_id", "79")),
                            "country_id"))
                    .contains("within the United States");

            Document method = till.submit(shipping, "form[action$=/shipping]", address("ines@example.org"));
            Document payment = till.submit(method, "form[action$=/method]", "shipping_method", "standard");
            Document wrong = till.submit(payment, "form[action$=/payment]", card("4242 4242 4242 4241", "2028"));
            assertThat(problem(wrong, "card[number]")).contains("not correct");
            assertThat(wrong.expectFirst("[name='card[number]']").val()).isEqualTo("4242 4242 4242 4241");
            Document expired = till.submit(payment, "form[action$=/payment]", card(CARD, "2026"));
            assertThat(expired.text()).contains("This card has expired");
            Document forged = till.submit(method, "form[action$=/method]", "shipping_method", "teleport");
            assertThat(forged.select("[role=alert]").text()).isEqualTo("Choose one of these.");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
        }
    }

    @Test
    void a_guest_with_the_address_of_somebody_known_orders_for_them() {
        try (Till till = new Till()) {
            Document method = till.submit(guest(till), "form[action$=/shipping]", address(SmallShop.BEN.email()));
            Document payment = till.submit(method, "form[action$=/method]", "shipping_method", "standard");
            Document review = till.submit(payment, "form[action$=/payment]", card(CARD, "2028"));
            till.submit(review, "form[action$=/place]");

            assertThat(till.sql("SELECT person_id FROM shop.purchase")).containsExactly(SmallShop.BEN.id() + "");
        }
    }

    @Test
    void one_thing_can_be_bought_past_the_basket() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            till.post("/cart/note", "shop", SmallStreet.POTTER, "note", "Stays");
            Document shipping = till.post(
                    "/cart/add",
                    "listing_id",
                    SmallStreet.MUG + "",
                    "variation0",
                    "Green",
                    "quantity",
                    "1",
                    "buy_it_now",
                    "1");
            Document review = till.submit(
                    till.submit(till.submit(shipping, "form[action$=/address]"), "form[action$=/method]"),
                    "form[action$=/payment]");
            till.submit(review, "form[action$=/place]");

            assertThat(till.sql("SELECT goods FROM shop.purchase")).containsExactly("2800");
            assertThat(till.sql("SELECT SUM(quantity) FROM shop.basket_line")).containsExactly("3");
            assertThat(till.sql("SELECT note FROM shop.basket_shop")).containsExactly("Stays");
        }
    }

    @Test
    void another_persons_checkout_is_not_there() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            review(till);
            String path = till.at();
            till.get("/gp/flex/sign-out.html");

            till.get(path);
            assertThat(till.at()).isEqualTo("/cart");
        }
    }

    @Test
    void the_command_does_what_the_pages_do() {
        try (Till till = new Till()) {
            Goods.fill(till);
            assertThatThrownBy(() -> till.run("shop.placeShopOrders", SmallShop.DANA, Map.of()))
                    .hasMessageContaining("delivery address");
            till.equip(SmallShop.DANA);
            Goods.coupon(till, "GLAZE15", 15, 0);
            till.run("shop.tellShop", SmallShop.DANA, Map.of("shop", SmallStreet.POTTER, "code", "GLAZE15"));

            till.run("shop.placeShopOrders", SmallShop.DANA, Map.of("speed", "express"));

            assertThat(till.sql("SELECT discount || '/' || shipping || '/' || codes FROM shop.purchase ORDER BY id"))
                    .containsExactly("840/995/GLAZE15", "0/995/");
            assertThatThrownBy(() -> till.run("shop.placeShopOrders", SmallShop.DANA, Map.of()))
                    .hasMessageContaining("available");
            assertThatThrownBy(() -> till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", Goods.TRAIN)))
                    .hasMessageContaining("Say what is to be written");
            till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", Goods.TRAIN, "personal", "Ida"));
            assertThat(till.sql("SELECT skin FROM shop.purchase"))
                    .containsOnly("shops")
                    .hasSize(3);
        }
    }

    /** A basket with a mug in it, at the first step of a guest. */
    static Document guest(Till till) {
        till.get("/gp/flex/sign-out.html");
        till.post("/cart/add", "listing_id", SmallStreet.MUG + "", "variation0", "Blue", "quantity", "1");
        return till.submit(till.get("/cart"), "form.enter-checkout-form", "submit_attempt", "continue-as-guest");
    }

    static Document review(Till till) {
        Document shipping = till.submit(till.get("/cart"), "form.enter-checkout-form");
        Document method = till.submit(shipping, "form[action$=/address]");
        return till.submit(till.submit(method, "form[action$=/method]"), "form[action$=/payment]");
    }

    static String[] address(String email) {
        return new String[] {
            "email_address",
            email,
            "email_address_confirmation",
            email,
            "country_id",
            "209",
            "name",
            "Ines Park",
            "first_line",
            "18 Wharf Street",
            "second_line",
            "",
            "zip",
            "04101",
            "city",
            "Portland",
            "state",
            "ME"
        };
    }

    static String[] card(String number, String year) {
        return new String[] {
            "payment_method",
            "cc",
            "card[name]",
            "Ines Park",
            "card[number]",
            number,
            "card[exp_mon]",
            "2",
            "card[exp_year]",
            year,
            "card[ccv]",
            "123"
        };
    }

    static String[] replaced(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.set(all.indexOf(name) + 1, value);
        return all.toArray(String[]::new);
    }

    static String problem(Document page, String field) {
        return page.expectFirst("[name='" + field + "'][aria-invalid=true] ~ .wt-validation__message")
                .text();
    }
}
