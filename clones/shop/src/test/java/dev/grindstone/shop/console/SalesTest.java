package dev.grindstone.shop.console;

import static dev.grindstone.shop.SmallShop.BEN;
import static dev.grindstone.shop.SmallShop.DANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesTest {
    private Stall stall;

    @BeforeEach
    void enter() {
        stall = new Stall();
    }

    @AfterEach
    void leave() {
        stall.close();
    }

    @Test
    void an_order_of_an_owned_seller_waits_until_its_owner_sends_it_and_travels_then() {
        String order = stall.buy(Stall.KETTLE, 1);
        assertThat(stall.told(BEN)).containsExactly("sale-ordered");

        stall.later(Duration.ofDays(9));
        assertThat(stall.state(order)).isEqualTo("ordered");

        stall.dispatch(order, "qh 0001-7731");
        assertThat(stall.state(order)).isEqualTo("shipped");
        assertThat(stall.one("SELECT tracking FROM shop.parcel WHERE state = 'shipped'"))
                .isEqualTo("QH00017731");
        stall.later(Duration.ofDays(4));
        assertThat(stall.state(order)).isEqualTo("delivered");
        assertThat(stall.told(DANA)).contains("parcel-shipped", "parcel-out", "parcel-delivered");
        assertThat(stall.till().sql("SELECT text FROM shop.parcel_event ORDER BY at, id"))
                .startsWith("Carrier picked up the package")
                .endsWith("Delivered, left near the front door or porch");
    }

    @Test
    void what_nobody_owns_goes_by_the_clock_as_before() {
        String order = stall.buy("B0KETTLE15", 1);

        stall.later(Duration.ofDays(5));

        assertThat(stall.state(order)).isEqualTo("delivered");
        assertThat(stall.told(BEN)).isEmpty();
    }

    @Test
    void part_of_an_order_is_sent_and_the_sums_stay_exact() {
        String order = stall.buy(Stall.STOOL, 3);
        String line = stall.line(order);
        long tax = stall.number("SELECT tax FROM shop.purchase WHERE number = '" + order + "'");

        stall.run(
                "shop.dispatch",
                Map.of(
                        "order",
                        order,
                        "carrier",
                        "Quickhaul",
                        "tracking",
                        "QH0000001",
                        "lines",
                        line,
                        "quantities",
                        1));

        assertThat(stall.till()
                        .sql("SELECT state || ' ' || quantity FROM shop.parcel k JOIN shop.purchase_line l ON"
                                + " l.parcel_id = k.id ORDER BY k.position"))
                .containsExactly("shipped 1", "ordered 2");
        assertThat(stall.number("SELECT SUM(tax) FROM shop.purchase_line")).isEqualTo(tax);
        stall.dispatch(order, "QH0000002");
        assertThat(stall.till().sql("SELECT state FROM shop.parcel")).containsOnly("shipped");
        stall.later(Duration.ofDays(12));
        stall.run("shop.refundOrder", Map.of("order", order, "reason", "Goodwill"));
        assertThat(stall.number("SELECT SUM(cents) FROM shop.refund"))
                .isEqualTo(stall.number("SELECT charged FROM shop.purchase"));
    }

    @Test
    void a_dispatch_that_cannot_be_is_refused_and_changes_nothing() {
        String first = stall.buy(Stall.KETTLE, 1);
        String second = stall.buy(Stall.STOOL, 1);
        Map<String, Object> args = Map.of("order", second, "carrier", "Quickhaul", "tracking", "QH0000009");

        assertThatThrownBy(() -> stall.till().run("shop.dispatch", DANA, args))
                .hasMessageContaining("of a seller that Dana Whitfield owns");
        assertThatThrownBy(() -> stall.run("shop.dispatch", Stall.with(args, "carrier", "By hand")))
                .hasMessageContaining("Choose a carrier");
        assertThatThrownBy(() -> stall.run("shop.dispatch", Stall.with(args, "tracking", "x")))
                .hasMessageContaining("6 to 30 letters and digits");
        stall.dispatch(first, "QH0000009");
        assertThatThrownBy(() -> stall.run("shop.dispatch", args)).hasMessageContaining("on another package");
        assertThatThrownBy(() -> stall.dispatch(first, "QH0000010")).hasMessageContaining("sent or cancelled already");
        assertThat(stall.state(second)).isEqualTo("ordered");
    }

    @Test
    void the_owner_cancels_what_was_not_sent_and_the_buyer_is_paid_back() {
        String order = stall.buy(Stall.STOOL, 2);
        int stock = stall.stock(Stall.STOOL);

        stall.run(
                "shop.cancelOrder",
                Map.of("order", order, "lines", stall.line(order), "quantities", 1, "reason", "Out of stock"));
        assertThat(stall.stock(Stall.STOOL)).isEqualTo(stock + 1);
        assertThat(stall.state(order)).isEqualTo("ordered");
        stall.run("shop.cancelOrder", Map.of("order", order, "reason", "Out of stock"));

        assertThat(stall.state(order)).isEqualTo("cancelled");
        assertThat(stall.number("SELECT SUM(cents) FROM shop.refund"))
                .isEqualTo(stall.number("SELECT charged FROM shop.purchase"));
        assertThat(stall.told(DANA)).contains("items-cancelled");
        assertThatThrownBy(() -> stall.run("shop.cancelOrder", Map.of("order", order, "reason", "Again")))
                .hasMessageContaining("can be cancelled");
    }

    @Test
    void refunds_of_a_line_never_come_to_more_than_was_paid_for_it() {
        String order = stall.buyAll(Map.of(Stall.STOOL, 1, Stall.KETTLE, 1));
        String line = stall.line(order);
        long paid = stall.number("SELECT price * quantity - discount + tax FROM shop.purchase_line WHERE id = " + line);
        Map<String, Object> args = Map.of("order", order, "lines", line, "reason", "Goodwill");

        stall.run("shop.refundOrder", Stall.with(args, "cents", 500));
        assertThatThrownBy(() -> stall.run("shop.refundOrder", Stall.with(args, "cents", paid - 499)))
                .hasMessageContaining("refund between $0.01 and");
        assertThatThrownBy(() -> stall.run("shop.refundOrder", Stall.with(args, "cents", 0)))
                .hasMessageContaining("refund between $0.01 and");
        assertThatThrownBy(
                        () -> stall.run("shop.refundOrder", Stall.with(Stall.with(args, "cents", 100), "reason", " ")))
                .hasMessageContaining("Say why");
        // What was given back as goodwill is not given back again when the item is cancelled.
        stall.run("shop.cancelOrder", Map.of("order", order, "lines", line, "reason", "Out of stock"));

        assertThat(stall.number("SELECT SUM(cents) FROM shop.refund WHERE line_id = " + line))
                .isEqualTo(paid);
        assertThat(stall.told(DANA)).contains("refund-started");
    }

    @Test
    void the_pages_send_cancel_and_refund() {
        String order = stall.buy(Stall.STOOL, 2);
        stall.signIn(BEN);
        assertThat(stall.page("/orders").select("[data-order]").eachAttr("data-order"))
                .containsExactly(order);
        Document page = stall.page("/orders/" + order);
        assertThat(page.text()).contains("Portland, OR 97205").contains("Folding Step Stool No. 2");
        assertThat(page.expectFirst("#sale-paid").text())
                .isEqualTo("$" + stall.one("SELECT charged / 100 || '.' || MOD(charged, 100) FROM shop.purchase"));

        String dispatch = "form[id^=dispatch]";
        var refused = stall.till()
                .ask(
                        page.expectFirst(dispatch).attr("action"),
                        "parcel="
                                + page.expectFirst(dispatch + " [name=parcel]").val()
                                + "&carrier=Quickhaul&tracking=%3Cb%3E&send-" + stall.line(order) + "=1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Enter the tracking number").contains("&lt;b>");

        page = stall.till().submit(page, "#cancel-sale", "cancel-" + stall.line(order), "1", "reason", "Out of stock");
        assertThat(page.expectFirst("[role=status]").text()).startsWith("Cancelled.");
        page = stall.till().submit(page, dispatch, "tracking", "MP77120044");
        assertThat(page.expectFirst("[data-part-sale-tracking]").text()).isEqualTo("MP77120044");
        page = stall.till()
                .submit(page, "#refund-sale", "refund-" + stall.line(order), "1.25", "reason", "Arrived late");
        assertThat(page.expectFirst("[data-part-sale-refunds]").text()).contains("$1.25, Arrived late");
        assertThat(stall.page("/orders").select("[data-order]")).isEmpty();
        assertThat(stall.page("/orders?status=sent&q=mp77120044").select("[data-order]"))
                .hasSize(1);
    }

    @Test
    void nobody_but_the_owner_enters() {
        String order = stall.buy(Stall.STOOL, 1);

        assertThat(stall.till().ask("/your/shops/me/dashboard", null).statusCode())
                .isEqualTo(404);
        assertThat(stall.till().ask("/your/shops/A2NORTH/orders/" + order, null).body())
                .contains("You do not sell on Bazaar");
        stall.signIn(BEN);
        assertThat(stall.till().ask("/your/shops/A1HOUSE/orders", null).statusCode())
                .isEqualTo(404);
        stall.till().get("/gp/flex/sign-out.html");
        assertThat(stall.till().get("/your/shops/me/orders").title()).isEqualTo("Bazaar Sign-In");
    }

    @Test
    void the_dashboard_tells_what_waits_and_how_sales_go() {
        stall.buy(Stall.STOOL, 2);
        stall.later(Duration.ofDays(40));
        String order = stall.buy(Stall.KETTLE, 2);
        stall.signIn(BEN);

        Document page = stall.page("/dashboard");

        assertThat(page.expectFirst("#desk-orders b").text()).isEqualTo("2");
        assertThat(page.expectFirst("#desk-orders").text()).contains("1 overdue");
        assertThat(page.expectFirst("#figure-orders").text()).isEqualTo("1");
        assertThat(page.expectFirst("#figure-sales").text()).isEqualTo("$75.98");
        assertThat(page.expectFirst("#main table").select("a").eachText()).contains(order);
        assertThat(page.select("#desk-nav a[aria-current=page]").eachText()).isEqualTo(List.of("Dashboard"));
    }
}
