package dev.grindstone.shop.subscriptions;

import static dev.grindstone.shop.SmallShop.BEN;
import static dev.grindstone.shop.SmallShop.DANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private static final String LIST = "/auto-deliveries/subscriptionList";

    private Till till;

    @BeforeEach
    void enter() {
        till = new Till();
        till.equip(DANA);
    }

    @AfterEach
    void leave() {
        till.close();
    }

    /** Dana subscribes to the kettle in the basket, and orders it. */
    private String subscribe(int quantity, int weeks) {
        till.run("shop.addToCart", DANA, Map.of("asin", SmallShop.KETTLE, "quantity", quantity, "weeks", weeks));
        till.run("shop.placeOrder", DANA, Map.of());
        return till.sql("SELECT id FROM shop.subscription ORDER BY id DESC").get(0);
    }

    private void weeks(long count) {
        till.world().advance(Duration.ofDays(7 * count));
    }

    private long orders() {
        return Long.parseLong(till.sql("SELECT COUNT(*) FROM shop.purchase").get(0));
    }

    private LocalDate next(String id) {
        return LocalDate.parse(till.sql("SELECT next_on FROM shop.subscription WHERE id = " + id)
                .get(0));
    }

    private List<String> told() {
        return till.told().stream().map(Notification::kind).toList();
    }

    private long count(String kind) {
        return told().stream().filter(kind::equals).count();
    }

    @Test
    void it_comes_every_so_many_weeks_for_months_on_its_day() {
        String id = subscribe(2, 4);
        LocalDate first = next(id);

        weeks(26);

        // One at once, and those of weeks 4, 8, 12, 16, 20 and 24.
        assertThat(orders()).isEqualTo(7);
        assertThat(next(id)).isEqualTo(first.plusWeeks(24));
        assertThat(till.sql("SELECT promised FROM shop.parcel ORDER BY promised OFFSET 1"))
                .containsExactlyElementsOf(List.of(0, 4, 8, 12, 16, 20).stream()
                        .map(week -> first.plusWeeks(week).toString())
                        .toList());
        assertThat(till.sql("SELECT state FROM shop.parcel ORDER BY id").subList(0, 6))
                .containsOnly("delivered");
        assertThat(count("repeat-delivery-coming")).isEqualTo(6);
        assertThat(count("order-confirmed")).isEqualTo(7);
        assertThat(till.sql("SELECT COUNT(*) FROM shop.subscription")).containsExactly("1");
        assertThat(till.sql("SELECT stock FROM shop.offer o JOIN shop.variant v ON v.id = o.variant_id WHERE v.asin = '"
                        + SmallShop.KETTLE + "'"))
                .containsExactly("26");
    }

    @Test
    void each_delivery_costs_the_price_of_its_day_less_five_per_cent() {
        subscribe(2, 4);
        till.change("UPDATE shop.offer SET price = 3333, again_off = 5 WHERE variant_id = (SELECT id FROM shop.variant"
                + " WHERE asin = '" + SmallShop.KETTLE + "')");

        weeks(5);

        // 3999 less 200; 3333 less 167. Shipping is free from $35 on; tax is 7 per cent, rounded once.
        assertThat(till.sql("SELECT goods || ' ' || shipping || ' ' || tax || ' ' || charged FROM shop.purchase"
                        + " ORDER BY placed_at"))
                .containsExactly("7598 0 532 8130", "6332 0 443 6775");
        assertThat(till.sql("SELECT SUM(l.price * l.quantity - l.discount + l.tax) - p.charged FROM shop.purchase p"
                        + " JOIN shop.purchase_line l ON l.purchase_id = p.id GROUP BY p.id, p.charged"))
                .containsOnly("0");
    }

    @Test
    void what_cannot_be_ordered_is_left_out_and_told_and_comes_the_next_time() {
        String id = subscribe(1, 4);
        LocalDate first = next(id);
        till.change("UPDATE shop.offer SET stock = 0");

        weeks(5);
        assertThat(orders()).isEqualTo(1);
        assertThat(next(id)).isEqualTo(first.plusWeeks(4));
        assertThat(told()).contains("repeat-delivery-skipped");
        assertThat(till.get(LIST)
                        .expectFirst(".subscription-card .a-alert-warning")
                        .text())
                .contains("The last delivery was skipped")
                .contains("is no longer available");

        till.change("UPDATE shop.offer SET stock = 40");
        weeks(4);
        assertThat(orders()).isEqualTo(2);
        assertThat(till.sql("SELECT problem FROM shop.subscription")).containsExactly("");
    }

    @Test
    void a_card_that_expired_was_refused_or_removed_and_a_removed_address_leave_it_out() {
        subscribe(1, 1);
        List<String> why = new java.util.ArrayList<>();
        for (String change : List.of(
                "UPDATE shop.card SET ends_on = DATE '2026-03-01'",
                "UPDATE shop.card SET ends_on = DATE '2029-03-01', is_refused = TRUE",
                "DELETE FROM shop.address",
                "DELETE FROM shop.card")) {
            till.change(change);
            weeks(1);
            why.add(till.sql("SELECT problem FROM shop.subscription").get(0));
        }

        assertThat(orders()).isEqualTo(1);
        assertThat(why.get(0)).contains("has expired");
        assertThat(why.get(1)).contains("declined the charge");
        assertThat(why.get(2)).contains("delivery address");
        assertThat(count("repeat-delivery-skipped")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void it_is_skipped_changed_and_cancelled_on_its_page() {
        String id = subscribe(1, 4);
        LocalDate first = next(id);
        Document page = till.get(LIST);
        Element card = page.expectFirst(".subscription-card[data-subscription-id=" + id + "]");
        assertThat(card.expectFirst("[data-part-repeat-price]").text()).isEqualTo("$37.99");
        assertThat(card.text()).contains("every 4 weeks").contains("Visa ending in 4242");

        page = till.submit(page, "form[action$=skip]");
        assertThat(page.expectFirst("#repeat-done").text()).contains("Skipped");
        assertThat(next(id)).isEqualTo(first.plusWeeks(4));
        page = till.submit(page, "form[action$=edit]", "weeks", "2", "quantity", "3");
        assertThat(page.expectFirst(".subscription-card").text()).contains("every 2 weeks");
        weeks(5);
        assertThat(orders()).isEqualTo(1);
        weeks(5);
        assertThat(orders()).isEqualTo(3);
        assertThat(till.sql("SELECT quantity FROM shop.purchase_line ORDER BY id"))
                .containsExactly("1", "3", "3");

        page = till.submit(till.get(LIST), "form[action$=cancel]", "reason", "I no longer use it");
        assertThat(page.select(".subscription-card")).isEmpty();
        assertThat(page.expectFirst("[data-ended-id=" + id + "]").text()).contains("I no longer use it");
        weeks(20);
        assertThat(orders()).isEqualTo(3);
        assertThat(told()).contains("repeat-delivery-cancelled");
    }

    @Test
    void what_is_wrong_is_refused() {
        String id = subscribe(1, 4);
        Map<String, Object> args = Map.of("subscription", id);

        assertThatThrownBy(() -> till.run("shop.skipDelivery", BEN, args)).hasMessageContaining("of yours");
        assertThatThrownBy(() -> till.run("shop.cancelSubscription", DANA, args))
                .hasMessageContaining("Choose why you cancel it");
        for (Map.Entry<String, String> wrong : Map.of(
                        "weeks", "0", "quantity", "0", "address", "7", "card", "7", "next", "2026-03-11")
                .entrySet()) {
            Map<String, Object> more = new HashMap<>(args);
            more.put(wrong.getKey(), wrong.getValue());
            assertThatThrownBy(() -> till.run("shop.editSubscription", DANA, more))
                    .as(wrong.getKey())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        var refused = till.ask("/auto-deliveries/edit", "subscriptionId=" + id + "&next=soon");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Enter a date such as");
    }
}
