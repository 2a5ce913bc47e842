package dev.grindstone.shop.reports;

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

/** Telling that a review or a product's page is not right. */
class ReportTest {
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
    void a_review_is_reported_once_with_a_reason() {
        String path = shelf.page("/product-reviews/" + SmallShop.CHAIR)
                .expectFirst("a.report-abuse-link")
                .attr("href");
        assertThat(shelf.page(path).select("#report-form input[type=radio][name=reason]"))
                .hasSize(4);

        Document refused = Jsoup.parse(
                shelf.post(path, Map.of("reason", "It rains", "text", "Wet.")).body());
        assertThat(refused.select("#report-error").text()).contains("Choose a reason");
        assertThat(refused.select("textarea[name=text]").text()).isEqualTo("Wet.");
        assertThat(shelf.number("SELECT count(*) FROM shop.report")).isZero();

        Document told = Jsoup.parse(shelf.post(path, Map.of("reason", "Off topic", "text", "About shipping"))
                .body());
        assertThat(told.select("#report-thanks").text()).contains("We look into every report");
        shelf.post(path, Map.of("reason", "Fake or paid for"));
        assertThat(shelf.number("SELECT count(*) FROM shop.report WHERE reason = 'Off topic' AND person_id = 1"))
                .isEqualTo(1);
        assertThat(shelf.number("SELECT count(*) FROM shop.report")).isEqualTo(1);
        String review = path.replace("/report", "");
        assertThat(shelf.page(review).select("[data-part-reported]").text()).isEqualTo("Reported");
        assertThat(shelf.page(review).select("a.report-abuse-link")).isEmpty();
    }

    @Test
    void ones_own_review_is_not_reported() {
        Object id = shelf.run(
                "shop.writeReview",
                SmallShop.DANA,
                Map.of("asin", SmallShop.LAMP, "stars", 4, "title", "Bright", "body", "Bright enough."));

        assertThat(shelf.page("/dp/" + SmallShop.LAMP).select("a.report-abuse-link"))
                .isEmpty();
        assertThatThrownBy(() ->
                        shelf.run("shop.reportReview", SmallShop.DANA, Map.of("review", id, "reason", "Off topic")))
                .hasMessageContaining("is your own");
        assertThatThrownBy(() ->
                        shelf.run("shop.reportReview", SmallShop.DANA, Map.of("review", 5, "reason", "Off topic")))
                .hasMessageContaining("There is no review 5");
    }

    @Test
    void an_issue_with_a_product_is_reported_from_its_page() {
        String path = shelf.page("/dp/" + SmallShop.LAMP)
                .expectFirst("a#report-product-issue")
                .attr("href");

        Document told = Jsoup.parse(shelf.post(
                        "/gp/report-issue",
                        Map.of(
                                "asin",
                                SmallShop.LAMP,
                                "reason",
                                "Missing or wrong pictures",
                                "text",
                                "The cord is white"))
                .body());

        assertThat(path).isEqualTo("/gp/report-issue?asin=" + SmallShop.LAMP);
        assertThat(told.select("#report-thanks").text()).contains("the product stays until we have decided");
        assertThat(shelf.number("SELECT count(*) FROM shop.report WHERE product_id IS NOT NULL AND text LIKE '%cord%'"))
                .isEqualTo(1);
        assertThat(shelf.page(path).select("#report-thanks")).hasSize(1);
        assertThat(shelf.get("/gp/report-issue?asin=B0NOTHING0").statusCode()).isEqualTo(404);
    }

    @Test
    void opinions_of_the_street_are_reported_in_its_frame() {
        Document listing = shelf.page("/listing/1020000001");
        String path = listing.expectFirst("[data-review-region] a:containsOwn(Report)")
                .attr("href");

        Document told = Jsoup.parse(
                shelf.post(path, Map.of("reason", "Something else", "text", "")).body());

        assertThat(told.select("#content-wrapper[data-x-skin=street] [role=status]")
                        .text())
                .contains("the review stays until we have decided");
        assertThat(shelf.get("/reviews/7/report").statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_not_signed_in_is_asked_to_sign_in_first() {
        String path = shelf.page("/product-reviews/" + SmallShop.CHAIR)
                .expectFirst("a.report-abuse-link")
                .attr("href");
        shelf.signOut();

        assertThat(shelf.get(path).statusCode()).isBetween(300, 399);
        assertThat(shelf.number("SELECT count(*) FROM shop.report")).isZero();
    }
}
