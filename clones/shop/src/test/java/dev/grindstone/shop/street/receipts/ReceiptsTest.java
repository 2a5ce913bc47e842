package dev.grindstone.shop.street.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import dev.grindstone.shop.street.Goods;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    @Test
    void purchases_are_listed_by_shop_and_have_receipts() {
        try (Till till = ordered()) {
            Document list = till.get("/your/purchases");

            assertThat(list.select("[data-receipt-id]")).hasSize(2);
            assertThat(list.text()).contains("Salt Glaze Studio", "Little Lathe", "$59.92", "$50.89");
            Document receipt =
                    till.get(list.expectFirst("[data-receipt-id]:contains(Salt Glaze) a:contains(View receipt)")
                            .attr("href"));
            assertThat(till.at()).matches("/your/purchases/\\d{17}");
            assertThat(receipt.select(".purchase-review-wrapper")).hasSize(1);
            assertThat(receipt.select("aside dl").text())
                    .isEqualTo(
                            "Item total $56.00 Delivery FREE Tax $3.92 Order total $59.92 Visa ending in 4242 $59.92");
            assertThat(receipt.text()).contains("No plastic, please");
            assertThat(till.get("/gp/css/order-history").text()).doesNotContain("Hand-Thrown");
        }
    }

    @Test
    void another_persons_receipt_is_not_there() {
        try (Till till = ordered()) {
            String path = path(till, SmallStreet.POTTER);
            till.get("/gp/flex/sign-out.html");
            assertThat(till.ask(path, null).headers().firstValue("Location").orElseThrow())
                    .contains("return_to");
            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");

            for (String page : new String[] {"", "/track", "/help", "/gift-receipt"}) {
                assertThat(till.ask(path + page, null).statusCode()).isEqualTo(404);
            }
            assertThat(till.ask(path + "/help", "topic=cancel").statusCode()).isEqualTo(404);
            assertThat(till.get("/your/purchases").text()).contains("Nothing bought yet");
        }
    }

    @Test
    void a_parcel_is_tracked_until_it_is_there_and_then_reviewed() {
        try (Till till = ordered()) {
            String path = path(till, SmallStreet.POTTER);
            assertThat(till.get(path + "/track").text()).contains("The shop has your order and prepares it.");
            assertThat(till.get(path).select(".purchase-review-wrapper").text()).contains("once it has arrived");

            till.world().advance(Duration.ofDays(12));

            Document track = till.get(path + "/track");
            assertThat(track.select("h1").text()).startsWith("Delivered");
            assertThat(track.select("[data-tracking-number]").text()).isNotEmpty();
            Document receipt = till.get(path);
            Document nothing = till.submit(receipt, "form[action$=/review]", "review", "Lovely glaze.");
            assertThat(nothing.select(".purchase-review-wrapper [role=alert]").text())
                    .isEqualTo("Choose from one to five stars.");
            assertThat(nothing.select("textarea[name=review]").text()).isEqualTo("Lovely glaze.");
            Document reviewed = till.submit(receipt, "form[action$=/review]", "rating", "4", "review", "Lovely glaze.");
            assertThat(reviewed.select("[role=status]").text()).contains("Thank you");
            assertThat(till.sql(
                            "SELECT stars || ' ' || body || ' ' || is_verified FROM shop.review WHERE person_id = 1"))
                    .containsExactly("4 Lovely glaze. TRUE");
            till.submit(receipt, "form[action$=/review]", "rating", "5", "review", "Lovelier by the day.");
            assertThat(till.sql("SELECT stars FROM shop.review WHERE person_id = 1"))
                    .containsExactly("5");
        }
    }

    @Test
    void only_buyers_review_what_small_shops_sell() {
        try (Till till = ordered()) {
            assertThatThrownBy(() -> till.run(
                            "shop.writeReview",
                            SmallShop.BEN,
                            Map.of("asin", Goods.BLUE_MUG, "stars", 1, "body", "Never had it.")))
                    .hasMessageContaining("Only who bought it");
        }
    }

    @Test
    void what_was_not_shipped_can_be_cancelled_and_is_paid_back() {
        try (Till till = ordered()) {
            String path = path(till, SmallStreet.POTTER);

            Document done = till.submit(till.get(path + "/help"), "form:contains(Cancel the order)");

            assertThat(done.select("[role=status]").text()).contains("cancelled");
            assertThat(till.sql("SELECT SUM(cents) FROM shop.refund")).containsExactly("5992");
            assertThat(till.get(path + "/help").select("form:contains(Cancel the order)"))
                    .isEmpty();
            assertThat(till.post(path + "/help", "topic", "cancel")
                            .select("[role=alert], h1")
                            .text())
                    .contains("Help with your order");
            assertThat(till.sql("SELECT COUNT(*) FROM shop.refund")).containsExactly("1");
        }
    }

    @Test
    void what_came_wrong_goes_back_and_what_did_not_come_waits() {
        try (Till till = ordered()) {
            String path = path(till, SmallStreet.TOY_MAKER);
            Document early = till.submit(till.get(path + "/help"), "form:contains(It has not arrived)");
            assertThat(early.select("[role=alert]").text()).contains("Please wait until");

            till.world().advance(Duration.ofDays(14));
            Document help = till.get(path + "/help");
            assertThat(till.submit(help, "form:contains(Something is wrong)")
                            .select("[role=alert]")
                            .text())
                    .contains("Choose what is wrong");
            Document done = till.submit(
                    help,
                    "form:contains(Something is wrong)",
                    "reason",
                    "Missing or broken parts",
                    "comment",
                    "A wheel is off");

            assertThat(done.select("[role=status]").text()).contains("return has begun");
            assertThat(till.sql("SELECT reason || ': ' || comment || ' ' || wants FROM shop.sent_back"))
                    .containsExactly("Missing or broken parts: A wheel is off card");
        }
    }

    @Test
    void a_gift_receipt_has_no_prices() {
        try (Till till = ordered()) {
            Document gift = till.get(path(till, SmallStreet.TOY_MAKER) + "/gift-receipt");

            assertThat(gift.select("#main").text())
                    .contains("For Mila", "Wooden Toy Train")
                    .doesNotContain("$");
        }
    }

    /** Dana has bought mugs and a train. */
    private static Till ordered() {
        Till till = new Till();
        Goods.fill(till);
        till.equip(SmallShop.DANA);
        till.run("shop.tellShop", SmallShop.DANA, Map.of("shop", SmallStreet.POTTER, "note", "No plastic, please"));
        till.run(
                "shop.tellShop",
                SmallShop.DANA,
                Map.of("shop", SmallStreet.TOY_MAKER, "gift", true, "gift_note", "For Mila"));
        till.run("shop.placeShopOrders", SmallShop.DANA, Map.of());
        return till;
    }

    private static String path(Till till, String shop) {
        return "/your/purchases/"
                + till.sql(
                                "SELECT DISTINCT p.number FROM shop.purchase p JOIN shop.purchase_line l ON l.purchase_id = p.id"
                                        + " JOIN shop.seller s ON s.id = l.seller_id WHERE s.handle = '" + shop + "'")
                        .get(0)
                        .replace("-", "");
    }
}
