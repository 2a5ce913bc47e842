package dev.grindstone.shop.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void a_question_from_a_sellers_page_begins_a_conversation_and_the_answer_is_new_until_read() {
        try (Till till = new Till()) {
            Document page = till.submit(
                    till.get("/sp?seller=A2NORTH"), "#seller-contact-form", "text", "Do you ship to Alaska?");
            assertThat(till.at()).isEqualTo("/gp/message?seller=A2NORTH");
            assertThat(page.select("li[data-x-from=buyer]").text()).contains("Do you ship to Alaska?");
            till.world()
                    .run(
                            "shop.writeToBuyer",
                            SmallShop.BEN,
                            Map.of("buyer", SmallShop.DANA.id(), "seller", "A2NORTH", "text", "We do, by boat."));
            assertThat(till.get("/gp/message")
                            .select("nav[aria-label=Messages]")
                            .text())
                    .contains("We do, by boat.")
                    .contains("New");
            assertThat(till.get("/gp/message?seller=A2NORTH")
                            .select("li[data-x-from=seller]")
                            .text())
                    .contains("by boat");
            assertThat(till.get("/gp/message")
                            .select("nav[aria-label=Messages]")
                            .text())
                    .doesNotContain("New");
        }
    }

    @Test
    void an_empty_message_is_told_and_an_unknown_seller_has_none() {
        try (Till till = new Till()) {
            assertThat(till.ask("/hz/messages/new", "seller=A2NORTH&text=++").body())
                    .contains("Write a message of at most");
            assertThat(till.get("/gp/message?seller=NOBODY").text()).contains("Choose a conversation");
        }
    }

    @Test
    void help_is_found_by_its_words() {
        try (Till till = new Till()) {
            assertThat(till.get("/gp/help/customer/display.html").select(".help-content section"))
                    .hasSizeGreaterThan(5);
            assertThat(till.get("/gp/help/customer/display.html?help_keywords=refund+card")
                            .select("section h2")
                            .eachText())
                    .containsExactly("Returns and refunds");
            assertThat(till.get("/gp/help/customer/display.html?help_keywords=zebra")
                            .text())
                    .contains("Nothing was found");
        }
    }
}
