package dev.grindstone.shop.street.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.street.Goods;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StreetBasketTest {
    @Test
    void the_basket_has_what_scripts_look_for_grouped_by_shop() {
        try (Till till = new Till()) {
            Goods.fill(till);

            Document cart = till.get("/cart?ref=hdr-cart");

            assertThat(cart.select("h1.wt-text-heading-01").text()).isEqualTo("3 items in your cart");
            assertThat(cart.select("[data-shop-id] > header h2").eachText())
                    .containsExactly("Salt Glaze Studio", "Little Lathe");
            assertThat(cart.select("li.cart-listing[data-cart-listing-id]")).hasSize(2);
            assertThat(cart.select("li.cart-listing p.wt-text-title-01 a").attr("href"))
                    .startsWith("/listing/" + SmallStreet.MUG + "/");
            assertThat(cart.select("li.cart-listing select[name=quantity] option[selected]")
                            .eachText())
                    .containsExactly("2", "1");
            assertThat(cart.select("form.enter-checkout-form button[type=submit].proceed-to-checkout")
                            .text())
                    .isEqualTo("Proceed to checkout");
            assertThat(cart.select("form.enter-checkout-form input[name=payment]"))
                    .hasSize(2);
            assertThat(cart.select("[data-selector=header-cart-count]").text()).isEqualTo("3");
            // 2 × 28.00 + 42.00, the train's delivery, and 7 % of each order.
            assertThat(cart.select("[data-cart-total]").text()).isEqualTo("$110.81");
        }
    }

    @Test
    void each_skin_shows_its_own_basket() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP));

            assertThat(till.get("/cart").select("li.cart-listing")).hasSize(2);
            assertThat(till.get("/gp/cart/view.html").select("[data-asin]").eachAttr("data-asin"))
                    .contains(SmallShop.LAMP)
                    .doesNotContain(Goods.BLUE_MUG, Goods.TRAIN);
        }
    }

    @Test
    void quantities_change_within_what_there_is() {
        try (Till till = new Till()) {
            Goods.fill(till);
            String line = line(till.get("/cart"), 0);

            assertThat(till.post("/cart/quantity", "cart_listing_id", line, "quantity", "5")
                            .select("h1")
                            .text())
                    .isEqualTo("6 items in your cart");
            Document tooMany = till.post("/cart/quantity", "cart_listing_id", line, "quantity", "7");

            assertThat(tooMany.select(".wt-validation__message").text()).contains("only 6");
            assertThat(till.sql("SELECT quantity FROM shop.basket_line WHERE id = " + line))
                    .containsExactly("5");
            for (String forged : new String[] {"0", "-1", "1e9", "1000", ""}) {
                till.post("/cart/quantity", "cart_listing_id", line, "quantity", forged);
            }
            assertThat(till.sql("SELECT quantity FROM shop.basket_line WHERE id = " + line))
                    .containsExactly("5");
        }
    }

    @Test
    void lines_are_put_away_brought_back_and_taken_out() {
        try (Till till = new Till()) {
            Goods.fill(till);
            String line = line(till.get("/cart"), 0);

            Document saved = till.post("/cart/save-for-later", "cart_listing_id", line);
            assertThat(saved.select("h1").text()).isEqualTo("1 item in your cart");
            assertThat(saved.select("[data-saved-listing-id]")).hasSize(1);

            assertThat(till.post("/cart/move", "cart_listing_id", line)
                            .select("h1")
                            .text())
                    .isEqualTo("3 items in your cart");
            Document gone = till.post("/cart/remove", "cart_listing_id", line);
            assertThat(gone.select("[role=status]").text()).contains("removed");
            assertThat(gone.select("li.cart-listing")).hasSize(1);
            assertThat(till.post("/cart/remove", "cart_listing_id", line)
                            .select("[role=alert]")
                            .text())
                    .contains("not in the basket any more");
        }
    }

    @Test
    void what_is_written_on_a_thing_can_be_changed_but_not_be_left_out() {
        try (Till till = new Till()) {
            Goods.fill(till);
            String line = line(till.get("/cart"), 1);

            assertThat(till.post("/cart/personalization", "cart_listing_id", line, "personalization", "Noah")
                            .select("[data-personalization]")
                            .text())
                    .isEqualTo("Noah");
            Document empty = till.post("/cart/personalization", "cart_listing_id", line, "personalization", " ");
            assertThat(empty.select(".wt-validation__message").text()).startsWith("Say what is to be written");
            Document tooLong =
                    till.post("/cart/personalization", "cart_listing_id", line, "personalization", "Maximiliane A");
            assertThat(tooLong.select(".wt-validation__message").text()).contains("12 characters; this has 13");
            assertThat(tooLong.select("details[open] textarea[name=personalization]")
                            .text())
                    .isEqualTo("Maximiliane A");
            assertThat(till.sql("SELECT personal FROM shop.basket_line WHERE id = " + line))
                    .containsExactly("Noah");
        }
    }

    @Test
    void the_same_with_another_name_on_it_is_another_line_of_one_stock() {
        try (Till till = new Till()) {
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", Goods.TRAIN, "personal", "Mila", "quantity", 20));
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", Goods.TRAIN, "personal", "Noah", "quantity", 10));

            assertThat(till.get("/cart").select("li.cart-listing")).hasSize(2);
            assertThatThrownBy(() ->
                            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", Goods.TRAIN, "personal", "Ida")))
                    .hasMessageContaining("only 30");
        }
    }

    @Test
    void notes_and_gifts_are_said_to_one_shop() {
        try (Till till = new Till()) {
            Goods.fill(till);

            till.post("/cart/note", "shop", SmallStreet.POTTER, "note", "Please no plastic");
            Document cart = till.post(
                    "/cart/gift",
                    "shop",
                    SmallStreet.TOY_MAKER,
                    "is_gift",
                    "true",
                    "gift_note",
                    "Happy birthday, Mila");

            assertThat(cart.select("section:contains(Salt Glaze) textarea[name=note]")
                            .text())
                    .isEqualTo("Please no plastic");
            assertThat(cart.select("section:contains(Little Lathe) textarea[name=note]")
                            .text())
                    .isEmpty();
            assertThat(cart.select("section:contains(Little Lathe) input[name=is_gift][checked]"))
                    .hasSize(1);
            Document tooLong = till.post("/cart/note", "shop", SmallStreet.POTTER, "note", "x".repeat(501));
            assertThat(tooLong.select(".wt-validation__message").text()).contains("500 characters; this one has 501");
            till.post("/cart/note", "shop", SmallStreet.POTTER, "note", "");
            assertThat(till.sql("SELECT gift_note FROM shop.basket_shop")).containsExactly("Happy birthday, Mila");
        }
    }

    @Test
    void a_coupon_takes_off_what_its_own_shop_sells() {
        try (Till till = new Till()) {
            Goods.fill(till);
            Goods.coupon(till, "GLAZE15", 15, 3_000);
            Goods.coupon(till, "GLAZE99", 50, 99_000);

            assertThat(problem(till, SmallStreet.POTTER, "NOPE")).isEqualTo("This shop has no such code.");
            assertThat(problem(till, SmallStreet.TOY_MAKER, "GLAZE15")).contains("cannot be applied");
            assertThat(problem(till, SmallStreet.POTTER, "GLAZE99")).contains("$990.00");
            Document cart = till.post("/cart/coupon", "shop", SmallStreet.POTTER, "coupon", " glaze15 ");

            assertThat(cart.select("aside dl").text()).contains("Shop discount −$8.40");
            till.post("/cart/coupon", "shop", SmallStreet.POTTER, "remove", "1");
            assertThat(till.sql("SELECT code FROM shop.basket_shop")).isEmpty();
        }
    }

    @Test
    void what_changed_meanwhile_is_told_once() {
        try (Till till = new Till()) {
            Goods.fill(till);
            till.get("/cart");
            till.change("UPDATE shop.offer SET price = 3000 WHERE price = 2800");
            till.change("UPDATE shop.offer SET stock = 0 WHERE price = 4200");

            Document cart = till.get("/cart");

            assertThat(cart.text())
                    .contains("has increased from $28.00 to $30.00")
                    .contains("has sold out");
            assertThat(cart.select("[data-cart-total]").text()).isEqualTo("$64.20");
            assertThat(till.get("/cart").text()).doesNotContain("has increased");
        }
    }

    @Test
    void a_guest_has_a_basket_that_becomes_theirs_on_signing_in() {
        try (Till till = new Till()) {
            till.get("/gp/flex/sign-out.html");
            till.post("/cart/add", "listing_id", SmallStreet.MUG + "", "variation0", "Blue", "quantity", "1");
            till.post("/cart/note", "shop", SmallStreet.POTTER, "note", "Ring twice");

            Document cart = till.get("/cart");
            assertThat(cart.select("h1").text()).isEqualTo("1 item in your cart");
            assertThat(cart.select("button.wt-btn--secondary[name=submit_attempt][value=continue-as-guest]"))
                    .hasSize(1);

            till.post("/ap/signin", "email", SmallShop.DANA.email(), "password", "grindstone");
            assertThat(till.get("/cart").select("textarea[name=note]").text()).isEqualTo("Ring twice");
            assertThat(till.sql("SELECT person_id FROM shop.basket_line")).containsExactly("1");
        }
    }

    @Test
    void an_empty_basket_says_so_and_cannot_be_bought() {
        try (Till till = new Till()) {
            assertThat(till.get("/cart").select("h1").text()).isEqualTo("Your cart is empty.");

            assertThat(till.get("/cart/checkout").text()).contains("nothing in your cart");
            assertThat(till.at()).isEqualTo("/cart?told=empty");
        }
    }

    private static String problem(Till till, String shop, String code) {
        Document page = till.post("/cart/coupon", "shop", shop, "coupon", code);
        assertThat(page.expectFirst("details[open] input[name=coupon]").val()).isEqualTo(code);
        return page.select(".wt-validation__message").text();
    }

    private static String line(Document cart, int at) {
        Element line = cart.select("li.cart-listing").get(at);
        return line.attr("data-cart-listing-id");
    }
}
