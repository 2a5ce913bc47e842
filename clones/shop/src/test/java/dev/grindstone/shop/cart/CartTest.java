package dev.grindstone.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CartTest {
    @Test
    void the_basket_has_what_scripts_look_for() {
        try (Till till = new Till()) {
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 2));

            Document cart = till.get("/gp/cart/view.html?ref_=nav_cart");

            assertThat(cart.title()).isEqualTo("Bazaar.com Shopping Cart");
            Element line = cart.expectFirst("div#sc-active-cart[data-name='Active Cart']"
                    + " form#activeCartViewForm[action^='/cart'] ul.sc-list-body[data-name='Active Items']"
                    + " div.sc-list-item[id^=sc-active-][role=listitem][data-itemtype=active]");
            assertThat(line.attr("data-asin")).isEqualTo(SmallShop.LAMP);
            assertThat(line.attr("data-quantity")).isEqualTo("2");
            assertThat(line.attr("data-price")).isEqualTo("64.00");
            assertThat(line.select("a.sc-product-link.sc-product-title .a-truncate-full")
                            .text())
                    .startsWith("Lumeva Arc Desk Lamp");
            assertThat(line.select(".sc-apex-cart-price .a-price.apex-price-to-pay-value.sc-price .a-offscreen")
                            .text())
                    .isEqualTo("$64.00");
            assertThat(line.select("img.sc-product-image, span.sc-product-availability, .sc-gift-option input"))
                    .hasSize(3);
            assertThat(line.select("fieldset[name=sc-quantity] button[data-action=a-stepper-increment]"))
                    .hasSize(1);
            assertThat(line.select("input[name=quantityBox].sc-quantity-textfield")
                            .val())
                    .isEqualTo("2");
            assertThat(line.select("span[data-action=delete-active] input[name^='submit.delete-active'][value=Delete]"
                            + "[data-feature-id=item-delete-button]"))
                    .hasSize(1);
            assertThat(line.select("span.sc-action-save-for-later input[value='Save for later']"))
                    .hasSize(1);
            assertThat(cart.select("#sc-subtotal-label-activecart").text()).isEqualTo("Subtotal (2 items):");
            assertThat(cart.select("#sc-subtotal-amount-activecart > span.sc-price")
                            .text())
                    .isEqualTo("$128.00");
            assertThat(cart.select("#sc-buy-box #sc-subtotal-amount-buybox").text())
                    .isEqualTo("$128.00");
            assertThat(cart.select("span#sc-buy-box-ptc-button input[name=proceedToRetailCheckout]"
                            + "[data-feature-id=proceed-to-checkout-action][value='Proceed to checkout']"))
                    .hasSize(1);
            assertThat(cart.select("#deselect-all, #sc-buy-box-gift-checkbox")).hasSize(2);
            assertThat(cart.select("#nav-cart-count").text()).isEqualTo("2");
        }
    }

    @Test
    void adding_leads_to_the_confirmation() {
        try (Till till = new Till()) {
            Document wagon = till.post(
                    "/gp/product/handle-buy-box/ref=dp_start-bbf_1_glance",
                    "ASIN",
                    SmallShop.LAMP,
                    "quantity",
                    "3",
                    "items[0.base][asin]",
                    SmallShop.LAMP,
                    "items[0.base][quantity]",
                    "1",
                    "submit.add-to-cart",
                    "Add to cart");

            assertThat(till.at()).startsWith("/cart/smart-wagon?newItems=");
            assertThat(wagon.select("h1.a-size-medium-plus.a-color-base.sw-atc-text.a-text-bold")
                            .text())
                    .isEqualTo("Added to cart");
            assertThat(wagon.select("input[name=proceedToRetailCheckout]").attr("aria-label"))
                    .isEqualTo("Proceed to checkout (3 items)");
            assertThat(wagon.select("a:contains(Go to Cart)").attr("href")).startsWith("/gp/cart/view.html");
        }
    }

    @Test
    void quantities_change_and_nothing_of_a_line_takes_it_out() {
        try (Till till = new Till()) {
            String id = till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1));
            Document cart = till.get("/gp/cart/view.html");

            cart = till.submit(cart, "#activeCartViewForm", "submit.increment." + id, "");
            assertThat(cart.select("[data-a-selector=value]").text()).isEqualTo("2");
            cart = till.submit(cart, "#activeCartViewForm", "quantityBox", "5");
            assertThat(cart.select("#sc-subtotal-amount-buybox").text()).isEqualTo("$320.00");
            cart = till.submit(cart, "#activeCartViewForm", "quantityBox", "50", "submit.update-quantity." + id, "");
            assertThat(cart.select("[data-part-line-problem]").text()).startsWith("This seller has only 12 of these");
            cart = till.submit(cart, "#activeCartViewForm", "quantityBox", "many", "submit.update-quantity." + id, "");
            assertThat(cart.select("[data-part-line-problem]").text()).startsWith("Please enter a quantity");
            cart = till.submit(cart, "#activeCartViewForm", "quantityBox", "0", "submit.update-quantity." + id, "");

            assertThat(cart.select(".sc-list-item-removed-msg[data-action=delete]")
                            .text())
                    .endsWith("was removed from Shopping Cart.");
            assertThat(cart.select("#sc-empty-cart h2").text()).isEqualTo("Your Bazaar Cart is empty");
            assertThat(till.sql("SELECT id FROM shop.basket_line")).isEmpty();
        }
    }

    @Test
    void things_are_saved_for_later_and_come_back() {
        try (Till till = new Till()) {
            String id = till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1));

            Document cart = till.submit(
                    till.get("/gp/cart/view.html"), "#activeCartViewForm", "submit.save-for-later." + id, "");
            assertThat(cart.select("#sc-saved-cart-list-caption-text").text()).isEqualTo("Saved for later (1 item)");
            assertThat(cart.select("#sc-saved-cart[data-name='Saved Items'] .sc-list-item[data-itemtype=saved]"))
                    .hasSize(1);

            cart = till.submit(cart, "#savedCartViewForm", "submit.move-to-cart." + id, "");
            assertThat(cart.select(".sc-list-item[data-itemtype=active]")).hasSize(1);
        }
    }

    @Test
    void what_is_not_chosen_does_not_count() {
        try (Till till = new Till()) {
            String id = till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1));
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.KETTLE, "quantity", 1));
            till.run("shop.chooseItem", SmallShop.DANA, Map.of("line", id, "chosen", false));

            assertThat(till.get("/gp/cart/view.html")
                            .select("#sc-subtotal-amount-activecart")
                            .text())
                    .isEqualTo("$39.99");
            Document none =
                    till.submit(till.get("/gp/cart/view.html"), "#activeCartViewForm", "submit.deselect-all", "");
            assertThat(none.select("#sc-subtotal-label-activecart").text()).isEqualTo("Subtotal (0 items):");
            assertThat(till.get("/checkout/entry/cart")
                            .select(".a-alert-content")
                            .text())
                    .startsWith("Please select at least one item");
        }
    }

    @Test
    void a_changed_price_is_told_once_and_what_is_gone_does_not_count() {
        try (Till till = new Till()) {
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1));
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", "B0KETTLE17", "quantity", 1));
            till.change("UPDATE shop.offer SET price = 6900 WHERE price = 6400");
            till.change("UPDATE shop.offer SET stock = 0 WHERE price = 3799");

            Document cart = till.get("/gp/cart/view.html");
            assertThat(cart.select("#sc-important-message-alert li").eachText())
                    .anyMatch(text -> text.endsWith("has increased from $64.00 to $69.00."))
                    .anyMatch(text -> text.endsWith("is no longer available. It is not part of your subtotal."));
            assertThat(cart.select(".sc-list-item[data-outofstock=1]")).hasSize(1);
            assertThat(cart.select("#sc-subtotal-amount-buybox").text()).isEqualTo("$69.00");
            assertThat(till.get("/gp/cart/view.html").text()).doesNotContain("has increased");
        }
    }

    @Test
    void limits_of_sellers_and_stocks_hold() {
        try (Till till = new Till()) {
            till.change("UPDATE shop.offer SET at_most = 2 WHERE price = 6400");
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 2));

            assertThatThrownBy(() ->
                            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1)))
                    .hasMessage("This seller has a limit of 2 per customer, and you have 2 in your basket");
            assertThatThrownBy(() ->
                            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", "B0KETTLE20", "quantity", 1)))
                    .hasMessageContaining("is currently unavailable");
            Document refused = till.post("/cart/add-to-cart/ref=sr_atc", "items[0.base][asin]", SmallShop.LAMP);
            assertThat(refused.select("[role=alert] .a-alert-content").text()).contains("limit of 2 per customer");
        }
    }

    @Test
    void a_guest_keeps_a_basket_that_is_merged_after_signing_in() {
        try (Till till = new Till()) {
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1));
            till.get("/gp/flex/sign-out.html");
            till.post("/gp/item-dispatch", "ASIN", SmallShop.LAMP, "quantity", "2", "submit.addToCart", "");
            till.post("/cart/add-to-cart", "items[0.base][asin]", SmallShop.KETTLE);

            assertThat(till.cookies().get("session-id")).matches("\\d{3}-\\d{7}-\\d{7}");
            assertThat(till.get("/gp/cart/view.html")
                            .select("#sc-subtotal-label-buybox")
                            .text())
                    .isEqualTo("Subtotal (3 items):");

            till.post("/ap/signin", "email", SmallShop.DANA.email(), "password", "grindstone");
            assertThat(till.get("/gp/cart/view.html")
                            .select("#sc-subtotal-label-buybox")
                            .text())
                    .isEqualTo("Subtotal (4 items):");
            assertThat(till.sql("SELECT id FROM shop.basket_line WHERE person_id IS NULL"))
                    .isEmpty();
        }
    }

    @Test
    void another_site_can_ask_for_things() {
        try (Till till = new Till()) {
            Document ask = till.get("/gp/aws/cart/add.html?ASIN.1=" + SmallShop.KETTLE + "&Quantity.1=2");
            assertThat(ask.select("input[name=add]")).hasSize(1);

            Document cart = till.submit(ask, "form[action='/gp/aws/cart/add.html']", "add", "Continue");
            assertThat(cart.select("#sc-subtotal-label-activecart").text()).isEqualTo("Subtotal (2 items):");
        }
    }
}
