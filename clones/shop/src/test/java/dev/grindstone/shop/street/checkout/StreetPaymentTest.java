package dev.grindstone.shop.street.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.street.Goods;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is charged is what its buyer saw, by a card or a balance that can pay it. */
class StreetPaymentTest {
    @Test
    void what_changed_since_the_review_is_told_and_nothing_is_charged() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            Document review = StreetCheckoutTest.review(till);
            till.change("UPDATE shop.offer SET price = 2900 WHERE price = 2800");

            Document dearer = till.submit(review, "form[action$=/place]");
            assertThat(dearer.select("[role=alert]").text())
                    .contains("increased from $28.00 to $29.00", "Nothing was charged");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();

            till.change("UPDATE shop.offer SET stock = 0 WHERE price = 4200");
            Document gone = till.submit(dearer, "form[action$=/place]");
            assertThat(gone.select("[role=alert]").text()).contains("no longer available");
            Document thanks = till.submit(gone, "form[action$=/place]");
            assertThat(thanks.select("[data-order-number]")).hasSize(1);
            assertThat(till.sql("SELECT goods FROM shop.purchase")).containsExactly("5800");
            assertThat(till.sql("SELECT quantity FROM shop.basket_line")).containsExactly("1");
        }
    }

    @Test
    void sums_in_the_form_are_compared_and_never_charged() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            Document review = StreetCheckoutTest.review(till);

            Document cheap = till.submit(review, "form[action$=/place]", "seen", "1");
            assertThat(cheap.select("[role=alert]").text()).contains("Your order has changed");
            Document broken = till.submit(review, "form[action$=/place]", "seen", "x'; DROP TABLE purchase");
            assertThat(broken.select("[role=alert]").text()).contains("was not placed");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
        }
    }

    @Test
    void a_card_that_is_refused_or_expired_pays_nothing() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            Document review = StreetCheckoutTest.review(till);
            till.change("UPDATE shop.card SET is_refused = TRUE");

            Document refused = till.submit(review, "form[action$=/place]");
            assertThat(refused.select("[role=alert]").text()).contains("declined the charge");
            assertThat(refused.select("form[action$=/payment]")).hasSize(1);
            till.change("UPDATE shop.card SET ends_on = DATE '2026-01-01'");
            assertThat(till.submit(refused, "form[action$=/payment]")
                            .select("[role=alert]")
                            .text())
                    .contains("was good until 12/2025");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
            assertThat(till.sql("SELECT SUM(quantity) FROM shop.basket_line")).containsExactly("3");
        }
    }

    @Test
    void the_balance_pays_first_and_alone_where_it_suffices() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            till.run("shop.setUpBuyer", SmallShop.DANA, Map.of("balance", 7_000));
            Document shipping = till.submit(till.get("/cart"), "form.enter-checkout-form", "payment", "balance");
            Document payment = till.submit(till.submit(shipping, "form[action$=/address]"), "form[action$=/method]");
            assertThat(payment.select("input[name=use_balance][checked]")).hasSize(1);
            Document review = till.submit(payment, "form[action$=/payment]");
            assertThat(review.select("aside").text()).contains("To pay by card $40.81");
            till.submit(review, "form[action$=/place]");

            assertThat(till.sql("SELECT from_balance || '/' || charged FROM shop.purchase ORDER BY id"))
                    .containsExactly("5992/0", "1008/4081");
            assertThat(till.sql("SELECT balance FROM shop.buyer")).containsExactly("0");
        }
    }
}
