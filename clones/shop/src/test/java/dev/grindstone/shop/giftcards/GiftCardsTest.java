package dev.grindstone.shop.giftcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Gift cards to send, as a client without scripts orders them. */
class GiftCardsTest {
    @Test
    void the_strip_leads_to_designs_by_occasion() {
        try (Till till = new Till()) {
            Document page = till.get(till.get("/")
                    .select("#nav-xshop a.nav-a:contains(Gift Cards)")
                    .attr("href"));
            assertThat(page.select("[data-gc-design]")).hasSizeGreaterThan(5);
            assertThat(page.select("[data-gc-design] svg")).hasSizeGreaterThan(5);
            assertThat(till.get("/gift-cards/b?occasion=Birthday")
                            .select("[data-gc-design]")
                            .eachAttr("data-gc-design"))
                    .containsExactly("candles", "balloons");
            assertThat(till.ask("/gift-cards/dp/unicorn", null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void one_for_today_arrives_at_once_and_its_code_is_money() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            Document form = till.get("/gift-cards/dp/candles");
            assertThat(form.select("#gc-order-form-custom-amount, #gc-order-form-recipients,"
                            + " #gc-order-form-senderName, #gc-order-form-message, #gc-order-form-date-val"))
                    .hasSize(5);
            Document placed = order(till, form, "75", "2026-03-10");
            assertThat(till.at()).matches("/gc/orders/D01-\\d{7}-\\d{7}\\?told=placed");
            assertThat(placed.select("#gc-order-status").text()).isEqualTo("Sent March 10");
            assertThat(placed.select("#gc-cancel-form")).isEmpty();

            Notification gift = told(till, "gift-card").get(0);
            assertThat(gift.recipient()).isEqualTo(SmallShop.BEN);
            assertThat(gift.title()).isEqualTo("Dana Whitfield sent you a Bazaar gift card");
            assertThat(gift.lines()).contains("“Happy birthday, Ben!”");
            assertThat(told(till, "gift-card-ordered")).hasSize(1);

            till.get("/gp/flex/sign-out.html");
            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
            Document redeem = till.get(Objects.requireNonNull(gift.link()).path());
            assertThat(redeem.select("#gc-redemption-input").val()).matches("[A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{4}");
            Document done = till.submit(redeem, "#gc-redemption-form");
            assertThat(done.select("#gc-ui-balance-gc-balance-value").text()).isEqualTo("$75.00");
        }
    }

    @Test
    void one_for_another_day_waits_for_it_and_can_be_cancelled_until_then() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            order(till, till.get("/gift-cards/dp/fir"), "37.50", "2026-03-12");
            Document waiting = order(till, till.get("/gift-cards/dp/fir"), "25", "2026-03-13");
            assertThat(waiting.select("#gc-order-status").text()).isEqualTo("Scheduled for March 13");
            assertThat(told(till, "gift-card")).isEmpty();
            Document cancelled = till.submit(waiting, "#gc-cancel-form");
            assertThat(cancelled.select("#gc-order-status").text()).isEqualTo("Cancelled March 10");

            till.world().advance(Duration.ofDays(5));
            assertThat(told(till, "gift-card"))
                    .singleElement()
                    .satisfies(gift -> assertThat(gift.table().get(0).value()).isEqualTo("$37.50"));
            assertThat(till.sql("SELECT cents FROM shop.gift_card")).containsExactly("3750");
            String sent = till.sql("SELECT number FROM shop.gift_order WHERE sent_at IS NOT NULL")
                    .get(0);
            assertThat(till.ask("/gc/orders/" + sent + "/cancel", "x=1").body()).contains("was sent already");
            assertThat(till.ask("/gc/orders/" + sent + "/cancel", "x=1").statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void orders_and_transactions_show_it() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            order(till, till.get("/gift-cards/dp/fir"), "25", "2026-03-13");
            Document orders = till.get("/gp/css/order-history");
            assertThat(orders.select(".num-orders").text()).isEqualTo("1 order");
            assertThat(orders.select("li.order-card__list .delivery-box__primary-text")
                            .text())
                    .isEqualTo("Scheduled for March 13");
            assertThat(till.get("/your-orders/search?search=" + SmallShop.BEN.email())
                            .select(".order-card"))
                    .hasSize(1);
            assertThat(till.get("/your-orders/orders?timeFilter=year-2025").select(".order-card"))
                    .isEmpty();
            assertThat(till.get("/gc/orders").select("[data-part-gifts-sent] li"))
                    .hasSize(1);
            assertThat(till.get("/cpe/yourpayments/transactions")
                            .select(".apx-transactions-line-item-component-container")
                            .text())
                    .contains("Visa ****4242", "-$25.00", "Bazaar Gift Cards");
        }
    }

    @Test
    void the_same_form_sent_twice_is_one_order() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            Document form = till.get("/gift-cards/dp/stars");
            order(till, form, "50", "2026-03-20");
            String first = till.at();
            order(till, form, "50", "2026-03-20");
            assertThat(till.at()).isEqualTo(first);
            assertThat(till.sql("SELECT number FROM shop.gift_order")).hasSize(1);
            order(till, till.get("/gift-cards/dp/stars"), "50", "2026-03-20");
            assertThat(till.sql("SELECT number FROM shop.gift_order")).hasSize(2);
        }
    }

    @Test
    void what_is_wrong_is_told_beside_the_field() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            var answer = till.ask(
                    "/gift-cards/dp/stars",
                    "customAmount=0.5&emails=ben&senderName=&message=" + "x".repeat(301) + "&deliveryDate=2025-01-01");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Enter an amount from $1.00 to $2,000.00.")
                    .contains("Enter one valid email address")
                    .contains("Enter who it is from")
                    .contains("300 characters at most")
                    .contains("Choose a day from today until a year from now.");
            till.change("UPDATE shop.card SET is_refused = TRUE");
            assertThat(till.ask(
                                    "/gift-cards/dp/stars",
                                    "amount=25&emails=ben%40harbour.example&senderName=Dana&deliveryDate=2026-03-10")
                            .body())
                    .contains("declined it");
            assertThat(till.sql("SELECT number FROM shop.gift_order")).isEmpty();
        }
    }

    @Test
    void commands_refuse_what_pages_refuse() {
        try (Till till = new Till()) {
            Map<String, Object> args = new HashMap<>(
                    Map.of("design", "stars", "amount", "25", "to", "ben@harbour.example", "from", "Dana"));
            assertThatThrownBy(() -> till.run("shop.sendGiftCard", SmallShop.DANA, args))
                    .hasMessageContaining("Choose or add a card");
            till.equip(SmallShop.DANA);
            args.put("design", "unicorn");
            assertThatThrownBy(() -> till.run("shop.sendGiftCard", SmallShop.DANA, args))
                    .hasMessageContaining("no design 'unicorn'");
            args.put("design", "stars");
            String number = till.run("shop.sendGiftCard", SmallShop.DANA, args);
            assertThatThrownBy(() -> till.run("shop.cancelGiftCard", SmallShop.DANA, Map.of("order", number)))
                    .hasMessageContaining("can no longer be cancelled");
            assertThatThrownBy(() -> till.run("shop.cancelGiftCard", SmallShop.BEN, Map.of("order", number)))
                    .hasMessageContaining("ordered no gift card");
        }
    }

    private static Document order(Till till, Document form, String amount, String day) {
        boolean isPreset = GiftPages.Writing.AMOUNTS.contains(amount);
        return till.submit(
                form,
                "#gc-order-form",
                isPreset ? "amount" : "customAmount",
                amount,
                "emails",
                SmallShop.BEN.email(),
                "message",
                "Happy birthday, Ben!",
                "deliveryDate",
                day);
    }

    private static List<Notification> told(Till till, String kind) {
        return till.told().stream().filter(each -> each.kind().equals(kind)).toList();
    }
}
