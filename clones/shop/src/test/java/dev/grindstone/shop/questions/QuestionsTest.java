package dev.grindstone.shop.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking about a product. */
class QuestionsTest {
    private static final String ALL = "/ask/questions/asin/" + SmallShop.CHAIR;

    private static Shelf shelf;

    @BeforeAll
    static void open() {
        shelf = new Shelf();
    }

    @AfterAll
    static void close() {
        shelf.close();
    }

    @BeforeEach
    void reset() {
        shelf.reset();
    }

    @Test
    void the_product_page_shows_the_answered_ones_first() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        assertThat(page.select("#askATFLink").text()).isEqualTo("3 questions");
        assertThat(page.select("#ask-btf_feature_div .askTeaserQuestions dd.a-text-bold")
                        .eachText())
                .containsExactly(
                        "Can it stay outside in winter?",
                        "How many can be stacked?",
                        "Is the green more like moss or mint?");
    }

    @Test
    void a_search_reads_questions_and_answers() {
        Document page = shelf.page(ALL + "?q=COVER");

        assertThat(page.select("dd.a-text-bold").eachText()).containsExactly("Can it stay outside in winter?");
        assertThat(shelf.page(ALL + "?q=zebra").text()).contains("0 questions with “zebra”");
    }

    @Test
    void a_question_is_asked() {
        var answer = shelf.post(ALL, Map.of("text", " Does it fold? "));

        Document page = shelf.page(answer.headers().firstValue("Location").orElseThrow());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page.select(".a-alert-success").text()).contains("Your question is posted");
        assertThat(page.text()).contains("Does it fold?").contains("Asked by Dana Whitfield on March 10, 2026");
    }

    @Test
    void an_empty_question_is_refused_at_its_field() {
        Document page = Jsoup.parse(shelf.post(ALL, Map.of("text", "  ")).body());

        assertThat(page.select("form#ask .a-color-error").text()).isEqualTo("Please enter a question.");
        assertThatThrownBy(() -> shelf.run(
                        "shop.askQuestion", SmallShop.DANA, Map.of("asin", SmallShop.CHAIR, "text", "x".repeat(1001))))
                .hasMessage("shop.askQuestion: This has 1001 characters: shorten it to 1000 at most.");
        assertThat(shelf.number("SELECT count(*) FROM shop.question")).isEqualTo(3);
    }

    @Test
    void the_last_vote_of_a_person_counts() {
        long question = shelf.number("SELECT id FROM shop.question WHERE text LIKE 'How many%'");

        shelf.post("/ask/votes", Map.of("question", question, "up", "true", "asin", SmallShop.CHAIR));
        assertThat(shelf.page(ALL)
                        .select("#question-" + question + " .vote-text")
                        .text())
                .isEqualTo("4 votes");
        shelf.post("/ask/votes", Map.of("question", question, "up", "false", "asin", SmallShop.CHAIR));

        Document page = shelf.page(ALL);
        assertThat(page.select("#question-" + question + " .vote-text").text()).isEqualTo("2 votes");
        assertThat(page.select("#question-" + question + " button[aria-pressed=true]")
                        .attr("aria-label"))
                .startsWith("Vote down");
    }
}
