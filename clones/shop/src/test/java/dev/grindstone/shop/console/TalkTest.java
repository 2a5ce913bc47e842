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

class TalkTest {
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
    void buyer_and_owner_write_to_each_other_and_each_is_told() {
        stall.till().run("shop.writeToSeller", DANA, Map.of("seller", Stall.NORTH, "text", "Does it whistle?"));
        assertThat(stall.told(BEN)).containsExactly("sale-message");
        assertThat(stall.till().get("/gp/message?seller=" + Stall.NORTH).select("nav .a-color-success"))
                .isEmpty();
        stall.signIn(BEN);
        assertThat(stall.page("/dashboard").expectFirst("#desk-messages b").text())
                .isEqualTo("1");

        Document page = stall.page("/messages?buyer=" + DANA.id());
        assertThat(page.text()).contains("Does it whistle?");
        page = stall.till().submit(page, "#message-form", "text", "Only when it boils.");
        assertThat(page.select("[data-x-from=own]").text()).contains("Only when it boils.");

        assertThat(stall.page("/dashboard").expectFirst("#desk-messages b").text())
                .isEqualTo("0");
        assertThat(stall.told(DANA)).containsExactly("seller-message");
        stall.signIn(DANA);
        assertThat(stall.till().get("/gp/message").select("nav .a-color-success"))
                .isNotEmpty();
    }

    @Test
    void only_the_owner_writes_for_a_seller_and_only_to_its_buyers() {
        assertThatThrownBy(() -> stall.till()
                        .run("shop.writeToBuyer", DANA, Map.of("buyer", 2, "seller", Stall.NORTH, "text", "Hello")))
                .hasMessageContaining("does not own Northgate Trading");
        // The house is nobody's: whoever tells a story writes for it.
        stall.till().run("shop.writeToBuyer", DANA, Map.of("buyer", 2, "seller", "A1HOUSE", "text", "Hello"));
        stall.signIn(BEN);
        stall.till().post("/your/shops/me/messages", "buyer", "1", "text", "Buy more");
        assertThat(stall.one("SELECT COUNT(*) FROM shop.letter WHERE text = 'Buy more'"))
                .isEqualTo("0");
        stall.buy(Stall.STOOL, 1);
        var empty = stall.till().ask("/your/shops/me/messages", "buyer=1&text=+");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write a message");
    }

    @Test
    void a_review_and_a_question_are_answered_where_buyers_read_them() {
        String review = stall.till()
                .run(
                        "shop.writeReview",
                        DANA,
                        Map.of("asin", Stall.KETTLE, "stars", 3, "title", "Loud", "body", "It is loud."));
        stall.till().run("shop.askQuestion", DANA, Map.of("asin", Stall.KETTLE, "text", "How long is the cord?"));
        assertThat(stall.told(BEN)).containsExactly("sale-review", "sale-question");
        stall.signIn(BEN);

        Document page = stall.page("/reviews");
        var refused = stall.till().ask("/your/shops/me/reviews/" + review, "text=+");
        assertThat(refused.statusCode()).isEqualTo(422);
        page = stall.till().submit(page, "[data-part-saying-form]", "text", "Turn the lid a quarter.");
        assertThat(page.text()).contains("Everything is answered.");
        page = stall.till().submit(stall.page("/questions"), "[data-part-saying-form]", "text", "Three feet.");
        assertThat(page.text()).contains("Everything is answered.");

        assertThat(stall.till().get("/product-reviews/" + Stall.KETTLE).text()).contains("Turn the lid a quarter.");
        assertThat(stall.till().get("/ask/questions/asin/" + Stall.KETTLE).text())
                .contains("Three feet.")
                .contains("By Northgate Trading");
        assertThat(stall.told(DANA)).containsExactly("review-answered", "question-answered");
        assertThatThrownBy(
                        () -> stall.till().run("shop.answerReview", DANA, Map.of("review", review, "text", "Me too")))
                .hasMessageContaining("only its owner can");
    }

    @Test
    void a_return_is_told_to_the_owner() {
        String order = stall.buy(Stall.STOOL, 1);
        stall.dispatch(order, "QH5550001");
        stall.later(java.time.Duration.ofDays(9));

        stall.till()
                .run(
                        "shop.startReturn",
                        DANA,
                        Map.of(
                                "order",
                                order,
                                "line",
                                stall.line(order),
                                "quantity",
                                1,
                                "reason",
                                "No longer needed",
                                "wants",
                                "card",
                                "way",
                                "dropoff"));

        assertThat(stall.told(BEN)).containsExactly("sale-ordered", "sale-returning");
    }

    @Test
    void what_was_refunded_before_its_return_arrives_is_not_refunded_again() {
        String order = stall.buy(Stall.STOOL, 1);
        stall.dispatch(order, "QH5550002");
        stall.later(java.time.Duration.ofDays(9));
        stall.run("shop.refundOrder", Map.of("order", order, "reason", "Goodwill"));
        String id = stall.till()
                .run(
                        "shop.startReturn",
                        DANA,
                        Map.of(
                                "order",
                                order,
                                "line",
                                stall.line(order),
                                "quantity",
                                1,
                                "reason",
                                "No longer needed",
                                "wants",
                                "card",
                                "way",
                                "dropoff"));

        stall.till().run("shop.dropOffReturn", DANA, Map.of("return", id));
        stall.later(java.time.Duration.ofDays(9));

        assertThat(stall.one("SELECT state FROM shop.sent_back")).isEqualTo("done");
        assertThat(stall.number("SELECT SUM(cents) FROM shop.refund"))
                .isEqualTo(stall.number("SELECT charged FROM shop.purchase"));
    }
}
