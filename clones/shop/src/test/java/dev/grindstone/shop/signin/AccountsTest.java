package dev.grindstone.shop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.street.Goods;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Several accounts at one browser, and how long a password counts. */
class AccountsTest {
    private static final String PAGE = "/ap/switch-account";

    @Test
    void a_second_account_is_added_and_changed_to_without_a_password() {
        try (Till till = new Till()) {
            Document page =
                    till.get(till.get("/").select("#nav-item-switch-account").attr("href"));
            assertThat(names(page)).containsExactly("Dana Whitfield");
            till.get(page.select("#cvf-account-switcher-add-accounts-link").attr("href"));
            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
            assertThat(here(till)).isEqualTo("Hello, Ben");
            page = till.get(PAGE);
            assertThat(names(page)).containsExactly("Ben Okafor", "Dana Whitfield");
            assertThat(page.select("[aria-current=true] b").text()).isEqualTo("Ben Okafor");
            change(till, page, "1");
            assertThat(here(till)).isEqualTo("Hello, Dana");
            change(till, till.get(PAGE), "2");
            assertThat(here(till)).isEqualTo("Hello, Ben");
        }
    }

    @Test
    void who_signed_out_needs_the_password_and_can_be_removed() {
        try (Till till = new Till()) {
            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
            Document page = till.post(PAGE + "/out", "account", "1");
            assertThat(page.select("li[data-x-account=1]").text()).contains("Signed out");
            assertThat(here(till)).isEqualTo("Hello, Ben");
            Document password = change(till, page, "1");
            assertThat(till.at()).startsWith("/ap/signin");
            assertThat(password.select("#ap_password")).hasSize(1);
            assertThat(password.text()).contains("dana@harbour.example");
            assertThat(names(till.post(PAGE + "/forget", "account", "1"))).containsExactly("Ben Okafor");
        }
    }

    @Test
    void all_sign_out_at_once_and_nobody_changes_to_who_never_was_here() {
        try (Till till = new Till()) {
            change(till, till.get(PAGE), "2");
            assertThat(here(till)).isEqualTo("Hello, Dana");
            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
            till.post(PAGE + "/out-all");
            assertThat(here(till)).isEqualTo("Hello, sign in");
            Document page = till.get(PAGE);
            assertThat(page.select("li:contains(Signed out)")).hasSize(2);
            change(till, page, "1");
            assertThat(here(till)).isEqualTo("Hello, sign in");
        }
    }

    @Test
    void a_password_of_long_ago_is_asked_for_before_the_checkout() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            till.post("/ap/signin", "email", SmallShop.DANA.email(), "password", "grindstone");
            till.post("/cart/add-to-cart", "items[0.base][asin]", SmallShop.LAMP, "items[0.base][quantity]", "1");
            till.world().advance(Duration.ofDays(13));
            till.get("/gp/cart/desktop/go-to-checkout.html");
            assertThat(till.at()).endsWith("/spc");
            String checkout = till.at();

            till.world().advance(Duration.ofDays(2));
            assertThat(till.get("/gp/css/order-history").title()).isEqualTo("Your Orders");
            Document again = till.post("/gp/cart/desktop/go-to-checkout.html", "proceedToRetailCheckout", "1");
            assertThat(again.select("#ap_password")).hasSize(1);
            assertThat(again.text()).contains(SmallShop.DANA.email());
            Document wrong = till.submit(again, "form[name=signIn]", "password", "guess");
            assertThat(wrong.select("#auth-error-message-box").text()).contains("Your password is incorrect");
            till.post(checkout.replace("/spc", "/place"), "placeYourOrder1", "1");
            assertThat(till.sql("SELECT number FROM shop.purchase WHERE skin = 'market'"))
                    .isEmpty();
            till.submit(wrong, "form[name=signIn]", "password", "grindstone");
            assertThat(till.at()).endsWith("/spc");
        }
    }

    @Test
    void the_street_asks_again_as_well() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            till.post("/ap/signin", "email", SmallShop.DANA.email(), "password", "grindstone");
            till.run("shop.addToCart", SmallShop.DANA, java.util.Map.of("asin", Goods.BLUE_MUG));
            till.get("/cart/checkout");
            assertThat(till.at()).endsWith("/shipping");
            till.world().advance(Duration.ofDays(15));
            till.get("/cart/checkout");
            assertThat(till.at()).startsWith("/join?return_to=");
            till.post(
                    till.at(),
                    "submit_attempt",
                    "sign-in",
                    "email",
                    SmallShop.DANA.email(),
                    "password",
                    "grindstone",
                    "return_to",
                    "/cart/checkout");
            assertThat(till.at()).endsWith("/shipping");
        }
    }

    @Test
    void who_bought_before_the_world_began_has_just_signed_in_then() {
        try (Till till = new Till()) {
            till.run("shop.setUpBuyer", SmallShop.DANA, java.util.Map.of());
            till.equip(SmallShop.DANA);
            till.post("/cart/add-to-cart", "items[0.base][asin]", SmallShop.LAMP, "items[0.base][quantity]", "1");
            till.get("/checkout/entry/cart");
            assertThat(till.at()).endsWith("/spc");
            till.world().advance(Duration.ofDays(15));
            assertThat(till.get("/checkout/entry/cart").select("#ap_password")).hasSize(1);
        }
    }

    private static Document change(Till till, Document page, String account) {
        assertThat(page.select("#cvf-account-switcher")).hasSize(1);
        return till.post(PAGE, "account", account);
    }

    private static java.util.List<String> names(Document page) {
        return page.select("#cvf-account-switcher li b").eachText();
    }

    private static String here(Till till) {
        return till.get("/").select("#nav-link-accountList-nav-line-1").text();
    }
}
