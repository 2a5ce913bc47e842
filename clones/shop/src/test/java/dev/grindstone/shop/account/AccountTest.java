package dev.grindstone.shop.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AccountTest {
    @Test
    void the_first_page_has_its_cards() {
        try (Till till = new Till()) {
            assertThat(till.get("/gp/css/homepage.html/ref=nav_ya")
                            .select("a.ya-card__whole-card-link .ya-card__heading--rich")
                            .eachText())
                    .contains("Your Orders", "Login & security", "Your Addresses", "Your Payments");
        }
    }

    @Test
    void addresses_are_added_changed_and_removed() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            till.run(
                    "shop.addAddress",
                    SmallShop.BEN,
                    Map.of(
                            "name",
                            "Ben",
                            "phone",
                            "5035550100",
                            "line_one",
                            "1 Elm",
                            "city",
                            "Salem",
                            "state",
                            "OR",
                            "zip",
                            "97301"));
            Document list = till.get("/a/addresses");
            assertThat(list.select("#ya-myab-plus-address-icon, #ya-myab-address-add-link"))
                    .hasSize(2);
            assertThat(list.select("[id^=ya-myab-display-address-block]")).hasSize(1);

            Document form = till.get("/a/addresses/add?ref=ya_address_book_add_button");
            assertThat(form.select("#address-ui-widgets-countryCode-dropdown-nativeId,"
                            + " #address-ui-widgets-enterAddressStateOrRegion-dropdown-nativeId,"
                            + " #address-ui-widgets-use-as-my-default, #address-ui-widgets-form-submit-button"))
                    .hasSize(4);
            Document wrong =
                    till.submit(form, "#address-ui-checkout-form", "address-ui-widgets-enterAddressFullName", "");
            assertThat(wrong.select("[data-part-field-problem]").eachText()).contains("Please enter a name.");
            list = till.submit(
                    wrong,
                    "#address-ui-checkout-form",
                    "address-ui-widgets-enterAddressFullName",
                    "Rosa Whitfield",
                    "address-ui-widgets-enterAddressPhoneNumber",
                    "(503) 555-0143",
                    "address-ui-widgets-enterAddressLine1",
                    "7 Birch Court",
                    "address-ui-widgets-enterAddressCity",
                    "Bend",
                    "address-ui-widgets-enterAddressStateOrRegion",
                    "OR",
                    "address-ui-widgets-enterAddressPostalCode",
                    "97701",
                    "address-ui-widgets-use-as-my-default",
                    "true");
            assertThat(list.select("#ya-myab-display-address-block-0 #address-ui-widgets-FullName")
                            .text())
                    .isEqualTo("Rosa Whitfield");
            assertThat(till.get("/").select("#glow-ingress-line2").text()).isEqualTo("Bend 97701");

            Document edit = till.get(list.select("#ya-myab-address-edit-btn-1").attr("href"));
            list = till.submit(edit, "#address-ui-checkout-form", "address-ui-widgets-enterAddressCity", "Gresham");
            assertThat(list.select("#ya-myab-display-address-block-1").text()).contains("Gresham, OR 97205");
            list = till.submit(list, "#deleteAddressModal-0");
            assertThat(list.select("[data-part-address-default]")).hasSize(1);
            assertThat(till.sql("SELECT city FROM shop.address ORDER BY id")).containsExactly("Gresham", "Salem");
        }
    }

    @Test
    void cards_are_kept_by_their_last_digits() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            Document form = till.get("/cpe/yourpayments/wallet?add=1");
            Document wallet = till.submit(
                    form,
                    "#pp-add-card-form",
                    "addCreditCardNumber",
                    "5555 5555 5555 4444",
                    "ppw-expirationDate_month",
                    "11",
                    "ppw-expirationDate_year",
                    "2027",
                    "ppw-setDefault",
                    "true");
            assertThat(wallet.select("[data-part-wallet-card] b").eachText()).contains("Mastercard ending in 4444");
            assertThat(till.sql("SELECT last FROM shop.card WHERE is_default")).containsExactly("4444");
            till.submit(wallet, "form[action$='/wallet/remove']");
            assertThat(till.sql("SELECT last FROM shop.card WHERE is_default")).containsExactly("4242");
        }
    }

    @Test
    void gift_cards_are_redeemed_once() {
        try (Till till = new Till()) {
            till.run("shop.addGiftCard", SmallShop.DANA, Map.of("code", "AB12-CD34", "cents", 2500));
            Document form = till.get("/gc/redeem");
            assertThat(form.select("input#gc-redemption-input, #gc-redemption-apply-button input[name=applytoaccount]"))
                    .hasSize(2);
            assertThat(till.submit(form, "#gc-redemption-form", "claimCode", "WRONG")
                            .select("#gc-redemption-error")
                            .text())
                    .startsWith("The claim code WRONG is not valid.");
            Document done = till.submit(form, "#gc-redemption-form", "claimCode", "ab12-cd34");
            assertThat(done.select("#gc-ui-balance-gc-balance-value").text()).isEqualTo("$25.00");
            assertThat(till.submit(form, "#gc-redemption-form", "claimCode", "AB12-CD34")
                            .select("#gc-redemption-error")
                            .text())
                    .startsWith("You have already redeemed");
        }
    }

    @Test
    void the_way_to_sign_in_changes() {
        try (Till till = new Till()) {
            Document wrong = till.submit(
                    till.get("/ax/account/manage?edit=password"),
                    "[data-part-security-row] form",
                    "current",
                    "guess",
                    "value",
                    "another1",
                    "again",
                    "another1");
            assertThat(wrong.select("[role=alert]").text()).isEqualTo("Your password is incorrect");
            Document phone = till.submit(
                    till.get("/ax/account/manage?edit=phone"),
                    "[data-part-security-row] form",
                    "value",
                    "503-555-0177");
            assertThat(phone.select("#phone-value").text()).isEqualTo("503-555-0177");
        }
    }
}
