package dev.grindstone.shop.street.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.street.Goods;
import java.util.Arrays;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What is given to charity at the checkout, once for all of its orders. */
class DonationTest {
    private static final String ORDERS = "SELECT donation || '/' || charged FROM shop.purchase ORDER BY id";

    @Test
    void nothing_is_given_unless_it_is_asked_for() {
        try (Till till = new Till()) {
            Document payment = payment(till);
            Element box = payment.expectFirst("label:has(input[type=checkbox][name=donation])");

            assertThat(box.text())
                    .isEqualTo("Donate $1.00 to Lantern Shelf, which lends books in children’s hospitals");
            assertThat(box.select("[checked]")).isEmpty();
            assertThat(payment.select("#donation-rule").text())
                    .contains("Taken once", "only if all orders of this checkout are cancelled");
            Document review = till.submit(payment, "form[action$=/payment]");
            assertThat(review.text()).doesNotContain("Donation to");
            till.submit(review, "form[action$=/place]");

            assertThat(till.sql(ORDERS)).containsExactly("0/5992", "0/5089");
        }
    }

    @Test
    void it_is_a_line_of_the_totals_and_is_taken_once_with_the_first_order() {
        try (Till till = new Till()) {
            Document review = donating(till);

            assertThat(review.select("[data-part-till-summary]").text())
                    .contains("Donation to Lantern Shelf $1.00", "$111.81");
            assertThat(review.select("[aria-label^=Order from]:contains(Donation)")
                            .eachAttr("aria-label"))
                    .containsExactly("Order from Salt Glaze Studio");
            Document thanks = till.submit(review, "form[action$=/place]");
            till.submit(review, "form[action$=/place]");

            assertThat(thanks.text()).contains("You paid $111.81 for 2 orders.", "Donation to Lantern Shelf $1.00");
            assertThat(till.sql(ORDERS)).containsExactly("100/6092", "0/5089");
            assertThat(till.get(receipt(till, 0)).select("aside dl").text())
                    .contains("Tax $3.92 Donation to Lantern Shelf $1.00 Order total $60.92");
            assertThat(till.get(receipt(till, 1)).select("aside dl").text()).doesNotContain("Donation");
            assertThat(till.told().get(0).table().toString()).contains("Donation to Lantern Shelf");
        }
    }

    @Test
    void what_was_ticked_stays_ticked_when_the_card_is_wrong_and_can_be_taken_back() {
        try (Till till = new Till()) {
            Document payment = payment(till);

            Document wrong = till.submit(
                    payment, "form[action$=/payment]", "donation", "true", "payment_method", "cc", "card[number]", "1");
            assertThat(wrong.select("input[name=donation][checked]")).hasSize(1);
            assertThat(wrong.select("[data-part-till-summary]").text()).contains("Donation to Lantern Shelf $1.00");
            Document review = till.post(
                    payment.expectFirst("form[action$=/payment]").attr("action"),
                    "payment_method",
                    payment.select("input[name=payment_method][checked]").val());

            assertThat(review.select("[data-order-total]").text()).isEqualTo("$110.81");
        }
    }

    @Test
    void no_form_says_how_much_and_a_stale_review_is_told() {
        try (Till till = new Till()) {
            Document payment = payment(till);
            Document stale = till.submit(payment, "form[action$=/payment]");
            till.submit(payment, "form[action$=/payment]", "donation", "9999", "amount", "9999");

            Document told = till.submit(stale, "form[action$=/place]", "donation", "9999");
            assertThat(told.select("[role=alert]").text()).contains("changed from $110.81 to $111.81");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
            till.submit(told, "form[action$=/place]");

            assertThat(till.sql(ORDERS)).containsExactly("100/6092", "0/5089");
        }
    }

    @Test
    void a_balance_that_pays_for_all_has_to_pay_for_it_too() {
        try (Till till = new Till()) {
            Document payment = payment(till);
            till.run("shop.setUpBuyer", SmallShop.DANA, Map.of("balance", 11_081));
            String action = payment.expectFirst("form[action$=/payment]").attr("action");

            Document tooLittle = till.post(action, "use_balance", "true", "donation", "true");
            assertThat(tooLittle.select("[role=alert]").text()).contains("Your balance does not pay for all of it");
            till.submit(till.post(action, "use_balance", "true"), "form[action$=/place]");

            assertThat(till.sql("SELECT from_balance || '/' || charged FROM shop.purchase ORDER BY id"))
                    .containsExactly("5992/0", "5089/0");
        }
    }

    @Test
    void it_stays_given_until_all_orders_of_the_checkout_are_cancelled() {
        try (Till till = new Till()) {
            till.submit(donating(till), "form[action$=/place]");

            Document help = till.get(receipt(till, 0) + "/help");
            assertThat(help.text()).contains("stays given unless all orders of that checkout are cancelled");
            till.submit(help, "form:contains(Cancel the order)");
            assertThat(till.sql("SELECT SUM(cents) FROM shop.refund")).containsExactly("5992");
            till.submit(till.get(receipt(till, 1) + "/help"), "form:contains(Cancel the order)");

            assertThat(till.sql("SELECT SUM(cents) FROM shop.refund")).containsExactly("11181");
            assertThat(till.sql("SELECT r.cents || ' ' || p.donation FROM shop.refund r JOIN shop.purchase p"
                            + " ON p.id = r.purchase_id WHERE r.reason = 'Donation'"))
                    .containsExactly("100 100");
        }
    }

    @Test
    void the_command_gives_as_the_page_does() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);

            till.run("shop.placeShopOrders", SmallShop.DANA, Map.of("donates", true));

            assertThat(till.sql(ORDERS)).containsExactly("100/6092", "0/5089");
        }
    }

    @Test
    void guests_give_as_well() {
        try (Till till = new Till()) {
            Document method = till.submit(
                    StreetCheckoutTest.guest(till),
                    "form[action$=/shipping]",
                    StreetCheckoutTest.address("ines@example.org"));
            Document payment = till.submit(method, "form[action$=/method]", "shipping_method", "standard");
            String[] card = StreetCheckoutTest.card(StreetCheckoutTest.CARD, "2028");
            String[] fields = Arrays.copyOf(card, card.length + 2);
            fields[card.length] = "donation";
            fields[card.length + 1] = "true";
            till.submit(till.submit(payment, "form[action$=/payment]", fields), "form[action$=/place]");

            assertThat(till.sql("SELECT donation || '/' || goods FROM shop.purchase"))
                    .containsExactly("100/2800");
        }
    }

    private static Document payment(Till till) {
        Goods.fill(till);
        till.equip(SmallShop.DANA);
        Document shipping = till.submit(till.get("/cart"), "form.enter-checkout-form");
        return till.submit(till.submit(shipping, "form[action$=/address]"), "form[action$=/method]");
    }

    private static Document donating(Till till) {
        return till.submit(payment(till), "form[action$=/payment]", "donation", "true");
    }

    private static String receipt(Till till, int order) {
        return "/your/purchases/"
                + till.sql("SELECT number FROM shop.purchase ORDER BY id")
                        .get(order)
                        .replace("-", "");
    }
}
