package dev.grindstone.shop.console;

import static dev.grindstone.shop.SmallShop.BEN;
import static dev.grindstone.shop.SmallShop.DANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CouponsTest {
    private static final String ENDS = "2026-05-31T00:00:00Z";

    private Stall stall;

    @BeforeEach
    void enter() {
        stall = new Stall();
    }

    @AfterEach
    void leave() {
        stall.close();
    }

    private long discount(String asin) {
        String id = stall.till().run("shop.placeOrder", DANA, Map.of("asin", asin, "quantity", 1, "codes", "SPRING10"));
        return stall.number("SELECT discount FROM shop.purchase WHERE id = " + id);
    }

    @Test
    void a_coupon_holds_for_its_seller_until_it_is_ended() {
        stall.run("shop.createCoupon", Map.of("code", "spring10", "per_cent", 10, "ends", ENDS));

        assertThat(discount(Stall.STOOL)).isEqualTo(235);
        assertThatThrownBy(() -> discount("B0KETTLE15")).hasMessageContaining("cannot be applied");
        stall.run("shop.endCoupon", Map.of("code", "SPRING10"));
        assertThatThrownBy(() -> discount(Stall.STOOL)).hasMessageContaining("expired");
        assertThatThrownBy(() -> stall.run("shop.endCoupon", Map.of("code", "SPRING10")))
                .hasMessageContaining("ended already");
    }

    @Test
    void what_is_wrong_is_refused() {
        Map<String, Object> good = Map.of("code", "SPRING10", "per_cent", 10, "ends", ENDS);
        stall.run("shop.createCoupon", good);

        assertThatThrownBy(() -> stall.run("shop.createCoupon", Stall.with(good, "code", "Spring10")))
                .hasMessageContaining("is taken");
        Map<String, Object> other = Stall.with(good, "code", "OTHER1");
        assertThatThrownBy(() -> stall.run("shop.createCoupon", Stall.with(other, "per_cent", 91)))
                .hasMessageContaining("1 to 90 per cent");
        assertThatThrownBy(() -> stall.run("shop.createCoupon", Stall.with(other, "cents", 100)))
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> stall.run("shop.createCoupon", Stall.with(other, "ends", "2026-01-01T00:00:00Z")))
                .hasMessageContaining("The last day");
        assertThatThrownBy(() -> stall.run("shop.createCoupon", Stall.with(other, "asin", "B0KETTLE15")))
                .hasMessageContaining("has no listing");
        assertThatThrownBy(() -> stall.till().run("shop.createCoupon", DANA, other))
                .hasMessageContaining("does not own a seller");
        assertThatThrownBy(() -> stall.till().run("shop.endCoupon", DANA, Map.of("code", "SPRING10")))
                .hasMessageContaining("only the owner can end it");
    }

    @Test
    void the_page_creates_one_and_ends_it() {
        stall.signIn(BEN);
        Document page = stall.page("/coupons");
        var refused = stall.till().ask("/your/shops/me/coupons", "code=MAY25&kind=amount&worth=2.505&ends=2026-05-31");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("whole cents").contains("value=\"MAY25\"");

        page = stall.till()
                .submit(
                        page,
                        "#coupon-form",
                        "code",
                        "MAY25",
                        "kind",
                        "amount",
                        "worth",
                        "2.50",
                        "ends",
                        "2026-05-31",
                        "least",
                        "20");
        assertThat(page.expectFirst("[data-code=MAY25]").text())
                .contains("$2.50")
                .contains("$20.00")
                .contains("May 31, 2026")
                .contains("Active");
        stall.till().run("shop.placeOrder", DANA, Map.of("asin", Stall.STOOL, "quantity", 1, "codes", "may25"));
        assertThat(stall.page("/coupons")
                        .expectFirst("[data-code=MAY25] td:nth-child(8)")
                        .text())
                .isEqualTo("1");
        page = stall.till().submit(stall.page("/coupons"), "[data-code=MAY25] form");
        assertThat(page.expectFirst("[data-code=MAY25]").text()).contains("Ended");
    }
}
