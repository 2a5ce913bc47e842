package dev.grindstone.shop.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CheckoutTest {
    @Test
    void a_new_buyer_goes_through_all_panels_to_an_order() {
        try (Till till = new Till()) {
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 1));
            Document address =
                    till.submit(till.get("/gp/cart/view.html"), "#gutterCartViewForm", "proceedToRetailCheckout", "");
            assertThat(till.at()).matches("/checkout/p/p-106-\\d{7}-\\d{7}/address");
            assertThat(address.title()).isEqualTo("Bazaar.com Checkout");
            assertThat(address.select("#checkout-main, #nav-checkout-title-header-text"))
                    .hasSize(2);

            Document wrong = till.submit(
                    address, "#address-ui-checkout-form", "address-ui-widgets-enterAddressPostalCode", "97");
            assertThat(wrong.select("[data-part-field-problem]").eachText())
                    .contains("Please enter an address.", "Please enter a city name.")
                    .anyMatch(text -> text.startsWith("Please enter a valid ZIP"));
            Document pay = till.submit(
                    wrong,
                    "#address-ui-checkout-form",
                    "address-ui-widgets-enterAddressPhoneNumber",
                    "503-555-0142",
                    "address-ui-widgets-enterAddressLine1",
                    "18 Alder Street",
                    "address-ui-widgets-enterAddressCity",
                    "Portland",
                    "address-ui-widgets-enterAddressStateOrRegion",
                    "OR",
                    "address-ui-widgets-enterAddressPostalCode",
                    "97205");
            assertThat(till.at()).endsWith("/pay");
            assertThat(pay.select("#deliver-to-address-text").text()).isEqualTo("Delivering to Dana Whitfield");
            Document refused = card(till, pay, "4242 4242 4242 4241", "2029");
            assertThat(refused.select("[data-part-field-problem]").text()).startsWith("The card number is not correct");
            Document expired = card(till, refused, "4242 4242 4242 4242", "2025");
            assertThat(expired.select("[data-part-field-problem]").text()).startsWith("This card has expired");
            Document chosen = card(till, expired, "4242 4242 4242 4242", "2029");
            assertThat(chosen.select(".pmts-instrument-selector input[name=ppw-instrumentRowSelection][checked]"))
                    .hasSize(1);
            assertThat(chosen.select("#checkout-primary-continue-button-id #orderSummaryPrimaryActionBtn input"
                            + "[aria-labelledby=orderSummaryPrimaryActionBtn-announce]"))
                    .hasSize(1);
            assertThat(chosen.select(
                            "#checkout-secondary-continue-button-id input[data-testid=secondary-continue-button]"))
                    .hasSize(1);

            Document review =
                    till.submit(chosen, "#payment-form", "ppw-widgetEvent:SetPaymentPlanSelectContinueEvent", "");
            assertThat(till.at()).endsWith("/spc");
            assertThat(review.select("span#submitOrderButtonId input#placeOrder[name=placeYourOrder1]"))
                    .hasSize(1);
            assertThat(review.select("span#bottomSubmitOrderButtonId input#placeYourOrder[name=placeYourOrder1]"))
                    .hasSize(1);
            assertThat(review.select("#subtotals-marketplace-table .order-summary-line-definition")
                            .eachText())
                    .containsExactly("$64.00", "$0.00", "$64.00", "$4.48", "$68.48");
            assertThat(review.select("#subtotals-marketplace-table .grand-total-price")
                            .text())
                    .isEqualTo("$68.48");

            Document thanks = till.submit(review, "#place-order-form", "placeYourOrder1", "Place your order");
            assertThat(till.at()).startsWith("/gp/buy/thankyou/handlers/display.html?purchaseId=");
            assertThat(thanks.select("#widget-purchaseConfirmationStatus h4.a-alert-heading")
                            .text())
                    .isEqualTo("Order placed, thanks!");
            String number = till.sql("SELECT number FROM shop.purchase").get(0);
            assertThat(number).matches("\\d{3}-\\d{7}-\\d{7}");
            assertThat(thanks.text()).contains(number, "Review or edit your recent orders");
            assertThat(till.sql("SELECT id FROM shop.basket_line")).isEmpty();
            assertThat(till.sql("SELECT stock FROM shop.offer WHERE price = 6400 AND is_fast"))
                    .containsExactly("11");
            assertThat(till.told()).singleElement().satisfies(mail -> {
                assertThat(mail.kind()).isEqualTo("order-confirmed");
                assertThat(mail.link())
                        .hasToString("Link[label=View or manage order, path=/gp/your-account/order-details?orderID="
                                + number + "]");
            });
        }
    }

    private static Document card(Till till, Document page, String number, String year) {
        return till.submit(
                page,
                "#pp-add-card-form",
                "addCreditCardNumber",
                number,
                "ppw-expirationDate_month",
                "4",
                "ppw-expirationDate_year",
                year,
                "ppw-widgetEvent:AddCreditCardEvent",
                "");
    }

    private static Document review(Till till, String asin, int quantity) {
        till.equip(SmallShop.DANA);
        till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", asin, "quantity", quantity));
        return till.get("/checkout/entry/cart");
    }

    @Test
    void the_same_form_sent_twice_gives_one_order() {
        try (Till till = new Till()) {
            Document review = review(till, SmallShop.LAMP, 1);
            till.submit(review, "#place-order-form");
            String first = till.at();
            till.submit(review, "#place-order-form");

            assertThat(till.at()).isEqualTo(first);
            assertThat(till.sql("SELECT id FROM shop.purchase")).hasSize(1);
            assertThat(till.told()).hasSize(1);
        }
    }

    @Test
    void what_changed_since_it_was_seen_is_told_and_nothing_is_charged() {
        try (Till till = new Till()) {
            Document review = review(till, SmallShop.LAMP, 2);
            till.change("UPDATE shop.offer SET price = 6901 WHERE price = 6400 AND is_fast");
            Document told = till.submit(review, "#place-order-form");
            assertThat(told.select("#checkout-problem").text()).contains("has increased from $64.00 to $69.01");
            assertThat(told.select(".grand-total-price").text()).isEqualTo("$147.68");

            till.change("UPDATE shop.offer SET stock = 1 WHERE price = 6901 AND is_fast");
            Document scarce = till.submit(told, "#place-order-form");
            assertThat(scarce.select("#checkout-problem").text()).contains("Only 1 of Lumeva", "you asked for 2");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
            assertThat(till.told()).isEmpty();
            Document fewer = till.submit(
                    scarce,
                    "#spc-items-form",
                    scarce.select("select[name^=quantity]").attr("name"),
                    "1");
            till.submit(fewer, "#place-order-form");
            assertThat(till.sql("SELECT price FROM shop.purchase_line")).containsExactly("6901");
            assertThat(till.sql("SELECT stock FROM shop.offer WHERE price = 6901 AND is_fast"))
                    .containsExactly("0");
        }
    }

    @Test
    void a_card_that_is_refused_or_expired_charges_nothing() {
        try (Till till = new Till()) {
            Document review = review(till, SmallShop.LAMP, 1);
            till.change("UPDATE shop.card SET is_refused = TRUE");
            Document refused = till.submit(review, "#place-order-form");
            assertThat(refused.select("#checkout-problem .a-alert-heading").text())
                    .isEqualTo("There was a problem with your payment. Payment revision needed");
            assertThat(refused.select("#payment-form")).hasSize(1);
            till.change("UPDATE shop.card SET is_refused = FALSE, ends_on = DATE '2026-03-01'");
            assertThat(till.submit(review, "#place-order-form")
                            .select("#checkout-problem")
                            .text())
                    .contains("has expired (02/2026)");
            assertThat(till.sql("SELECT id FROM shop.purchase")).isEmpty();
            assertThat(till.sql("SELECT stock FROM shop.offer WHERE price = 6400 AND is_fast"))
                    .containsExactly("12");
        }
    }

    @Test
    void codes_hold_or_say_why_not() {
        try (Till till = new Till()) {
            coupon(till, "SPRING10", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", 0);
            coupon(till, "WINTER10", "2026-01-01T00:00:00Z", "2026-03-01T05:00:00Z", 0);
            coupon(till, "BIG10", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", 20_000);
            till.run("shop.addGiftCard", SmallShop.DANA, Map.of("code", "GIFT-2000", "cents", 2000));
            review(till, SmallShop.LAMP, 1);
            Document pay = till.get("/gp/buy/payselect/handlers/display.html");

            assertThat(code(till, pay, "NOPE")
                            .select("[data-part-codes] [role=alert]")
                            .text())
                    .isEqualTo("The promotional code you entered is not valid.");
            assertThat(code(till, pay, "winter10")
                            .select("[data-part-codes] [role=alert]")
                            .text())
                    .isEqualTo("The promotional code you entered expired on March 1, 2026.");
            assertThat(code(till, pay, "BIG10")
                            .select("[data-part-codes] [role=alert]")
                            .text())
                    .contains("needs $200.00");
            Document applied = code(till, pay, "spring10");
            assertThat(applied.select("[data-part-codes] [role=status]").text()).contains("SPRING10 has been applied");
            Document gift = code(till, applied, "gift-2000");
            assertThat(gift.select("[data-part-codes] [role=status]").text()).contains("$20.00 was added");

            // 64.00 - 6.40 + 4.03 tax - 20.00
            assertThat(gift.select(".grand-total-price").text()).isEqualTo("$41.63");
            till.submit(till.get("/gp/buy/spc/handlers/display.html"), "#place-order-form");
            assertThat(
                            till.sql(
                                    "SELECT discount || '/' || tax || '/' || from_balance || '/' || charged FROM shop.purchase"))
                    .containsExactly("640/403/2000/4163");
            assertThat(till.sql("SELECT balance FROM shop.buyer")).containsExactly("0");
        }
    }

    private static void coupon(Till till, String code, String starts, String ends, long least) {
        till.run(
                "shop.addCoupon",
                SmallShop.DANA,
                Map.of(
                        "code",
                        code,
                        "label",
                        "10% off",
                        "per_cent",
                        10,
                        "cents",
                        0,
                        "least",
                        least,
                        "starts",
                        starts,
                        "ends",
                        ends));
    }

    private static Document code(Till till, Document pay, String code) {
        return till.submit(pay, "#payment-form", "ppw-claimCode", code, "ppw-claimCodeApplyPressed", "Apply");
    }

    @Test
    void buying_now_leaves_the_basket_alone() {
        try (Till till = new Till()) {
            review(till, SmallShop.KETTLE, 1);
            Document review = till.post(
                    "/gp/product/handle-buy-box", "ASIN", SmallShop.LAMP, "quantity", "2", "submit.buy-now", "Buy Now");
            assertThat(till.at()).endsWith("/spc");
            assertThat(review.select(".lineitem-title-text").eachText()).hasSize(1);
            till.submit(review, "#place-order-form");

            assertThat(till.sql("SELECT quantity FROM shop.purchase_line")).containsExactly("2");
            assertThat(till.sql("SELECT id FROM shop.basket_line")).hasSize(1);
        }
    }

    @Test
    void parcels_are_by_seller_and_a_faster_one_costs_more() {
        try (Till till = new Till()) {
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", "B0KETTLE17", "quantity", 1));
            Document review = review(till, SmallShop.LAMP, 1);
            assertThat(review.select(".shipment")).hasSize(2);
            assertThat(review.select("input[name=speed]").eachAttr("value")).contains("standard", "next-day");
            Document faster = till.submit(review, "#spc-items-form", "speed", "next-day");
            assertThat(faster.select(".shipment h3").eachText()).contains("Arriving Tomorrow, Mar 11");
            // 5.99 for what Northgate sends, 12.99 for the other.
            assertThat(faster.select(".order-summary-line-definition").eachText())
                    .contains("$18.98");

            till.submit(faster, "#place-order-form");
            assertThat(till.sql("SELECT promised FROM shop.parcel ORDER BY position"))
                    .contains("2026-03-11");
            assertThat(till.sql("SELECT SUM(tax) FROM shop.purchase_line"))
                    .isEqualTo(till.sql("SELECT tax FROM shop.purchase"));
        }
    }

    @Test
    void tasks_place_orders_by_the_same_command() {
        try (Till till = new Till()) {
            assertThatThrownBy(() -> till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", SmallShop.LAMP)))
                    .hasMessage("Choose or add a delivery address.");
            till.equip(SmallShop.DANA);
            String id = till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "quantity", 12));
            assertThat(till.sql("SELECT id FROM shop.purchase")).containsExactly(id);
            assertThatThrownBy(() -> till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", SmallShop.LAMP)))
                    .hasMessageContaining("is no longer available");
        }
    }

    @Test
    void guests_sign_in_first_and_others_see_nothing() {
        try (Till till = new Till()) {
            review(till, SmallShop.LAMP, 1);
            String mine = till.at();
            till.get("/gp/flex/sign-out.html");
            assertThat(till.get(mine).title()).isEqualTo("Bazaar Sign-In");
            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
            HttpResponse<String> foreign = till.ask(mine, null);
            assertThat(foreign.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/gp/cart/view.html"));
        }
    }
}
