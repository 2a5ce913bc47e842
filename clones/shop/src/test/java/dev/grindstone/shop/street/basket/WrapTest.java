package dev.grindstone.shop.street.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.street.Goods;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Shops that wrap gifts for a price of theirs, and those that do not. */
class WrapTest {
    private static final String GIFT = "form[action='/cart/gift']";

    @Test
    void a_gift_is_wrapped_at_the_price_of_its_shop_and_counts_everywhere() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            Document cart = till.get("/cart");
            assertThat(cart.select("label:has(input[type=checkbox][name=gift_wrap])")
                            .eachText())
                    .containsExactly("Add gift wrap (+$4.50)", "Add gift wrap (+$3.95)");
            assertThat(cart.select("input[name=gift_wrap][checked]")).isEmpty();

            Document wrapped = wrap(till, SmallStreet.POTTER);

            assertThat(wrapped.select("input[name=gift_wrap][checked]")).hasSize(1);
            assertThat(wrapped.select("[data-x-wrapped]").text()).isEqualTo("Gift wrapped by the shop for $4.50");
            assertThat(wrapped.expectFirst("[data-part-bag-sums]").text()).contains("Gift wrap $4.50");
            assertThat(wrapped.select("[data-cart-total]").text()).isEqualTo("$115.31");
            Document review = review(till);
            assertThat(review.select("[data-order-total]").text()).isEqualTo("$115.31");
            assertThat(review.select("[aria-label='Order from Salt Glaze Studio']")
                            .text())
                    .contains("This order is a gift, wrapped by the shop.", "Gift wrap $4.50", "Order total $64.42");
            Document thanks = till.submit(review, "form[action$=/place]");
            assertThat(thanks.text()).contains("You paid $115.31 for 2 orders.", "Gift wrap $4.50");
            assertThat(till.sql("SELECT wrap || '/' || charged FROM shop.purchase ORDER BY id"))
                    .containsExactly("450/6442", "0/5089");
            assertThat(till.sql("SELECT id FROM shop.basket_shop")).isEmpty();
        }
    }

    @Test
    void a_shop_that_does_not_wrap_is_not_asked_to() {
        try (Till till = new Till()) {
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", Goods.CLOCK));
            assertThat(till.get("/cart").select(GIFT)).hasSize(1);
            assertThat(till.get("/cart").select("[name=gift_wrap]")).isEmpty();

            Document forged = wrap(till, SmallStreet.FINDER);

            assertThat(forged.select("[role=alert]").text()).isEqualTo("Attic & Acorn does not offer gift wrap.");
            assertThat(till.sql("SELECT id FROM shop.basket_shop")).isEmpty();
            till.equip(SmallShop.DANA);
            assertThatThrownBy(() ->
                            till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", Goods.CLOCK, "wrapped", true)))
                    .hasMessageContaining("Attic & Acorn does not offer gift wrap");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
        }
    }

    @Test
    void no_form_says_what_wrapping_costs() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            till.post(
                    "/cart/gift",
                    "shop",
                    SmallStreet.POTTER,
                    "is_gift",
                    "true",
                    "gift_wrap",
                    "0.01",
                    "wrap",
                    "1",
                    "price",
                    "1");
            Document review = review(till);
            String seen = review.select("input[name=seen]").val();

            Document refused =
                    till.submit(review, "form[action$=/place]", "wrap", "0", "seen", seen.replaceAll("\\d+$", "11081"));
            assertThat(refused.select("[role=alert]").text())
                    .contains("Your order total has changed from $110.81 to $115.31. Nothing was charged.");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
            till.submit(refused, "form[action$=/place]", "wrap", "0");

            assertThat(till.sql("SELECT SUM(wrap) FROM shop.purchase")).containsExactly("450");
        }
    }

    @Test
    void what_is_no_gift_is_not_wrapped() {
        try (Till till = new Till()) {
            Goods.fill(till);
            wrap(till, SmallStreet.POTTER);

            till.post("/cart/note", "shop", SmallStreet.POTTER, "note", "No plastic, please");
            assertThat(wrapped(till)).containsExactly("true");
            till.post("/cart/gift", "shop", SmallStreet.POTTER, "gift_wrap", "true");
            assertThat(wrapped(till)).containsExactly("false");

            assertThatThrownBy(() -> till.run(
                            "shop.tellShop", SmallShop.DANA, Map.of("shop", SmallStreet.POTTER, "wrapped", true)))
                    .hasMessageContaining("Only a gift is wrapped");
            assertThat(till.get("/cart").select("[data-cart-total]").text()).isEqualTo("$110.81");
        }
    }

    @Test
    void a_price_that_changed_since_is_told_before_it_is_charged() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            wrap(till, SmallStreet.POTTER);
            Document review = review(till);
            till.change("UPDATE shop.seller SET wrap = 600 WHERE handle = '" + SmallStreet.POTTER + "'");

            Document dearer = till.submit(review, "form[action$=/place]");
            assertThat(dearer.select("[role=alert]").text()).contains("changed from $115.31 to $116.81");
            till.change("UPDATE shop.seller SET wrap = NULL WHERE handle = '" + SmallStreet.POTTER + "'");
            Document none = till.submit(dearer, "form[action$=/place]");

            assertThat(none.select("[role=alert]").text()).contains("changed from $116.81 to $110.81");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
            assertThat(till.get("/cart").select("[data-x-wrapped]")).isEmpty();
        }
    }

    @Test
    void the_form_sent_twice_wraps_once() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            wrap(till, SmallStreet.POTTER);
            wrap(till, SmallStreet.TOY_MAKER);
            Document review = review(till);

            till.submit(review, "form[action$=/place]");
            till.submit(review, "form[action$=/place]");

            assertThat(till.sql("SELECT wrap FROM shop.purchase ORDER BY id")).containsExactly("450", "395");
        }
    }

    @Test
    void wrapping_is_paid_back_once_the_whole_order_is_cancelled() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.equip(SmallShop.DANA);
            wrap(till, SmallStreet.POTTER);
            till.run("shop.placeShopOrders", SmallShop.DANA, Map.of());
            String number =
                    till.sql("SELECT number FROM shop.purchase WHERE wrap > 0").get(0);
            String line = till.sql("SELECT l.id FROM shop.purchase_line l JOIN shop.purchase p ON p.id = l.purchase_id"
                            + " WHERE p.wrap > 0")
                    .get(0);
            Map<String, ?> one = Map.of("order", number, "lines", Long.valueOf(line), "quantities", 1);
            String path = "/your/purchases/" + number.replace("-", "");

            till.run("shop.cancelItems", SmallShop.DANA, one);
            assertThat(till.sql("SELECT SUM(cents) FROM shop.refund")).containsExactly("2996");
            assertThat(till.get(path).select("aside dl").text())
                    .startsWith("Item total $56.00 Gift wrap $4.50 Delivery FREE Tax $3.92 Order total $64.42");
            till.run("shop.cancelItems", SmallShop.DANA, one);

            assertThat(till.sql("SELECT SUM(cents) FROM shop.refund")).containsExactly("6442");
            assertThat(till.get(path).text()).contains("This order is a gift The shop wraps it.");
        }
    }

    @Test
    void one_thing_that_is_ordered_past_the_basket_is_wrapped_at_the_price_of_its_shop() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);

            till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", Goods.BLUE_MUG, "wrapped", true));

            assertThat(till.sql("SELECT wrap FROM shop.purchase")).containsExactly("450");
        }
    }

    private static Document wrap(Till till, String shop) {
        return till.post("/cart/gift", "shop", shop, "is_gift", "true", "gift_wrap", "true");
    }

    private static List<String> wrapped(Till till) {
        return till.sql("SELECT is_wrapped FROM shop.basket_shop");
    }

    private static Document review(Till till) {
        Document shipping = till.submit(till.get("/cart"), "form.enter-checkout-form");
        Document method = till.submit(shipping, "form[action$=/address]");
        return till.submit(till.submit(method, "form[action$=/method]"), "form[action$=/payment]");
    }
}
