package dev.grindstone.shop.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Joining, renewing, ending: by the world's clock, with what is charged. */
class MembershipTest {
    @Test
    void who_joins_pays_at_once_and_gets_parcels_for_nothing() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            till.run("shop.addToCart", SmallShop.DANA, Map.of("asin", "B0STOOL100"));
            assertThat(till.get("/gp/cart/desktop/go-to-checkout.html").text()).contains("$5.99");
            Document joined = till.submit(till.get("/membership"), "#membership-join-form");
            assertThat(joined.select("#membership-joined")).hasSize(1);
            assertThat(joined.select("#membership-renews").text()).isEqualTo("April 10, 2026");
            assertThat(joined.text()).contains("Visa ending in 4242");
            assertThat(till.get("/cpe/yourpayments/transactions").text()).contains("-$5.99", "Bazaar Swift");
            till.run("shop.placeOrder", SmallShop.DANA, Map.of());
            assertThat(till.sql("SELECT shipping FROM shop.purchase WHERE skin = 'market'"))
                    .containsExactly("0");
        }
    }

    @Test
    void it_renews_until_it_is_ended_and_what_was_paid_is_used_up() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            till.run("shop.joinMembership", SmallShop.DANA, Map.of("rate", "month"));
            till.world().advance(Duration.ofDays(40));
            assertThat(till.sql("SELECT cents FROM shop.fee")).containsExactly("599", "599");
            Document ended = till.submit(till.get("/membership"), "#membership-cancel-form");
            assertThat(ended.select("#membership-status").text()).isEqualTo("Ends on May 10, 2026");
            assertThat(till.sql("SELECT is_member FROM shop.buyer")).containsExactly("true");
            Document kept = till.submit(ended, "#membership-join-form", "rate", "year");
            assertThat(kept.select("#membership-renews").text()).isEqualTo("May 10, 2026");
            assertThat(till.sql("SELECT cents FROM shop.fee")).hasSize(2);
            till.submit(kept, "#membership-cancel-form");
            till.world().advance(Duration.ofDays(40));
            assertThat(till.sql("SELECT is_member FROM shop.buyer")).containsExactly("false");
            assertThat(till.sql("SELECT cents FROM shop.fee")).hasSize(2);
            assertThat(kinds(till)).contains("membership-begun", "membership-renewed", "membership-ended");
        }
    }

    @Test
    void a_card_that_cannot_be_charged_begins_nothing_and_ends_what_there_is() {
        try (Till till = new Till()) {
            assertThat(till.ask("/membership/join", "rate=month").body()).contains("Choose or add a card");
            till.equip(SmallShop.DANA);
            assertThat(till.ask("/membership/join", "rate=week").statusCode()).isEqualTo(422);
            till.run("shop.joinMembership", SmallShop.DANA, Map.of("rate", "month"));
            assertThatThrownBy(() -> till.run("shop.joinMembership", SmallShop.DANA, Map.of("rate", "month")))
                    .hasMessageContaining("already");
            till.change("UPDATE shop.card SET is_refused = TRUE");
            till.world().advance(Duration.ofDays(40));
            assertThat(till.sql("SELECT is_member FROM shop.buyer")).containsExactly("false");
            assertThat(till.ask("/membership/join", "rate=month").body()).contains("declined it");
            assertThatThrownBy(() -> till.run("shop.leaveMembership", SmallShop.DANA, Map.of()))
                    .hasMessageContaining("no membership");
        }
    }

    private static List<String> kinds(Till till) {
        return till.told().stream().map(each -> each.kind()).toList();
    }
}
