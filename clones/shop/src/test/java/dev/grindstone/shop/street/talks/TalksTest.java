package dev.grindstone.shop.street.talks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TalksTest {
    @Test
    void a_buyer_writes_to_a_shop_and_reads_its_answer() {
        try (Till till = new Till()) {
            String shop = shop(till);
            Document blank = till.get("/conversations/new?with_id=" + shop + "&about=112-0000001-0000001");
            assertThat(blank.expectFirst("section h2").text()).isEqualTo("Salt Glaze Studio");

            Document sent = till.submit(blank, "form[action=/conversations]", "message", "Is the glaze food safe?");
            assertThat(till.at()).isEqualTo("/messages/" + shop);
            assertThat(sent.select("li[data-x-from=buyer] > div").eachText())
                    .containsExactly("Is the glaze food safe?");
            assertThat(till.sql("SELECT about FROM shop.letter")).containsExactly("112-0000001-0000001");

            till.run(
                    "shop.writeToBuyer",
                    SmallShop.DANA,
                    Map.of("buyer", SmallShop.DANA.id(), "seller", SmallStreet.POTTER, "text", "Yes, it is."));
            Document all = till.get("/messages");
            assertThat(all.select("nav[aria-label=Conversations] a[data-x-new]"))
                    .hasSize(1);
            assertThat(till.get("/messages/" + shop)
                            .select("li[data-x-from=shop] > div")
                            .text())
                    .isEqualTo("Yes, it is.");
            assertThat(till.get("/messages").select("a[data-x-new]")).isEmpty();
        }
    }

    @Test
    void nothing_cannot_be_sent_and_a_stranger_is_no_shop() {
        try (Till till = new Till()) {
            Document page = till.post("/conversations", "with_id", shop(till), "message", " ");

            assertThat(page.select(".wt-validation__message").text()).startsWith("Write a message");
            assertThat(till.ask("/conversations/new?with_id=77", null).statusCode())
                    .isEqualTo(404);
            assertThat(till.ask("/messages/x", null).statusCode()).isEqualTo(404);
            String market = till.sql("SELECT id FROM shop.seller WHERE handle = 'A2NORTH'")
                    .get(0);
            assertThat(till.ask("/messages/" + market, null).statusCode()).isEqualTo(404);
            assertThat(till.sql("SELECT id FROM shop.letter")).isEmpty();
        }
    }

    private static String shop(Till till) {
        return till.sql("SELECT id FROM shop.seller WHERE handle = '" + SmallStreet.POTTER + "'")
                .get(0);
    }
}
