package dev.grindstone.shop.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coupons: the chair has one of $5, that of the lamp ended yesterday. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouponsTest {
    private Shelf shop;

    @BeforeAll
    void open() {
        shop = new Shelf();
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void reset() {
        shop.reset();
    }

    private long clipped() {
        return shop.number("SELECT COUNT(*) FROM shop.clipped");
    }

    private String id() {
        return Long.toString(shop.number("SELECT MIN(id) FROM shop.coupon WHERE label = 'Save $5'"));
    }

    @Test
    void what_runs_is_clipped_and_unclipped_on_its_page() {
        Document page = shop.page("/coupons");
        assertThat(page.select("[data-part-coupon-card]").eachAttr("data-asin")).containsExactly("B0CHAIRGR1");
        assertThat(page.text()).contains("Save $5", "Ends Mar 19", "Your clipped coupons (0)");

        var answer = shop.post("/coupons/clip", Map.of("coupon", id(), "back", "/coupons?clipped=1"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/coupons?clipped=1");
        assertThat(clipped()).isEqualTo(1);
        assertThat(shop.page("/coupons?clipped=1").select("form[action='/coupons/unclip']"))
                .hasSize(1);
        assertThat(shop.page("/dp/" + SmallShop.CHAIR).text()).contains("Clipped: Save $5");

        shop.post("/coupons/unclip", Map.of("coupon", id()));

        assertThat(clipped()).isZero();
        assertThat(shop.page("/coupons?clipped=1").text()).contains("You have clipped no coupons.");
    }

    @Test
    void departments_narrow_them() {
        assertThat(shop.page("/coupons?department=furniture").select("[data-part-coupon-card]"))
                .hasSize(1);
        assertThat(shop.page("/coupons?department=garden").text()).contains("There are no coupons here right now.");
    }

    @Test
    void what_ended_is_not_clipped() {
        shop.world().advance(Duration.ofDays(10));

        var answer = shop.post("/coupons/clip", Map.of("coupon", id()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This coupon is no longer available.");
        assertThat(clipped()).isZero();
        assertThatThrownBy(() -> shop.run("shop.clipCoupon", SmallShop.DANA, Map.of("coupon", id())))
                .hasMessageContaining("is not running");
    }

    @Test
    void whoever_is_not_signed_in_does_that_first() {
        shop.signOut();

        var answer = shop.post("/coupons/clip", Map.of("coupon", id(), "back", "//evil.example"));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("return_to=%2Fcoupons");
        assertThat(clipped()).isZero();
    }
}
