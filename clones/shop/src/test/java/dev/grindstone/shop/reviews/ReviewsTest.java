package dev.grindstone.shop.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.TalkedOf;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading, finding helpful and writing reviews. */
class ReviewsTest {
    private static final String ALL = "/product-reviews/" + SmallShop.CHAIR;
    private static final Map<String, Object> PRAISE =
            Map.of("asin", SmallShop.CHAIR, "stars", 5, "title", "Stack of six", "body", "They take no room at all.");

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
    void the_block_on_the_product_page_has_its_hooks() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        assertThat(page.select("#reviewsMedley #customerReviews [data-hook=rating-out-of-text]")
                        .text())
                .isEqualTo("4.6 out of 5");
        assertThat(page.select("[data-hook=total-review-count]").text()).isEqualTo("258 global ratings");
        assertThat(page.select("i[data-hook=average-star-rating] .a-icon-alt").text())
                .isEqualTo("4.6 out of 5 stars");
        assertThat(page.select("#cm_cr_dp_d_rating_histogram #histogramTable li a")
                        .eachAttr("aria-label"))
                .hasSize(5)
                .startsWith("74 percent of reviews have 5 stars");
        assertThat(page.expectFirst("#histogramTable a").attr("href")).contains("filterByStar=five_star");
        assertThat(page.select("ul#cm-cr-dp-review-list > li[data-hook=review].review"))
                .hasSize(8);
        assertThat(page.select("[data-hook=see-all-reviews-link-foot]").attr("href"))
                .startsWith(ALL);
    }

    @Test
    void a_review_has_its_hooks() {
        Element first = shelf.page(ALL).expectFirst("#cm_cr-review_list [data-hook=review]");

        assertThat(first.id()).matches("R[0-9A-Z]{12,13}");
        assertThat(first.select("[data-hook=helpful-vote-statement]").text()).isEqualTo("12 people found this helpful");
        assertThat(first.select(".a-profile .a-profile-name").text()).isEqualTo("T. Okonkwo");
        assertThat(first.select("a[data-hook=review-title] > span").text())
                .isEqualTo("Looks better than in the picture");
        assertThat(first.select("i[data-hook=cmps-review-star-rating] .a-icon-alt")
                        .text())
                .isEqualTo("2.0 out of 5 stars");
        assertThat(first.select("span[data-hook=review-date]").text())
                .isEqualTo("Reviewed in Canada on September 16, 2025");
        assertThat(first.select("[data-hook=format-strip]").text()).isEqualTo("Color: Black | Size: Tall");
        assertThat(first.select("[data-hook=avp-badge]").text()).isEqualTo("Verified Purchase");
        assertThat(first.expectFirst("span[data-hook=review-body] > div[data-hook=review-collapsed].reviewText span")
                        .text())
                .isEqualTo("Week 6 with these chairs. Still fine.");
        assertThat(first.select("[data-part-answer]").text()).contains("Thank you for telling.");
    }

    @Test
    void pages_have_ten_each_and_lead_on() {
        Document first = shelf.page(ALL);
        Document last = shelf.page(ALL + "/ref=cm_cr?pageNumber=3");

        assertThat(first.select("[data-hook=cr-filter-info-review-rating-count]")
                        .text())
                .isEqualTo("258 total ratings, 23 with reviews");
        assertThat(first.select("[data-hook=review]")).hasSize(10);
        assertThat(first.select("ul.a-pagination li.a-last a").attr("href")).contains("pageNumber=2");
        assertThat(last.select("[data-hook=review]")).hasSize(TalkedOf.REVIEWS - 20);
        assertThat(last.select("ul.a-pagination li.a-last a")).isEmpty();
    }

    @Test
    void filters_narrow_and_can_be_cleared() {
        Document two = shelf.page(ALL + "?filterByStar=two_star");
        Document verified = shelf.page(ALL + "?reviewerType=avp_only_reviews&sortBy=recent");
        Document word = shelf.page(ALL + "?filterByKeyword=RUSTPROOF");
        Document none = shelf.page(ALL + "?filterByKeyword=zebra");

        assertThat(two.select("[data-hook=cr-filter-info-review-rating-count]").text())
                .isEqualTo("6 total ratings, 5 with reviews");
        assertThat(two.select("#star-count-dropdown option[selected]").val()).isEqualTo("two_star");
        assertThat(verified.select("[data-hook=avp-badge]")).hasSize(10);
        assertThat(verified.expectFirst("[data-hook=review-date]").text()).endsWith("December 10, 2025");
        assertThat(word.select("[data-hook=review-body]").eachText())
                .containsExactly("Week 8 with these chairs. Still rustproof.");
        assertThat(none.text()).contains("Sorry, no reviews match your current selections.");
        assertThat(none.select("#filter-info-section a").attr("href")).isEqualTo(ALL);
    }

    @Test
    void a_vote_counts_once_and_is_thanked_for() {
        String rid = shelf.page(ALL).expectFirst("[data-hook=review]").id();

        String vote = shelf.post("/gp/customer-reviews/" + rid + "/helpful", Map.of("back", ALL))
                .body();
        shelf.post("/gp/customer-reviews/" + rid + "/helpful", Map.of("back", ALL));

        assertThat(vote).contains("13 people found this helpful").contains("Thank you for your feedback.");
        Document alone = shelf.page("/gp/customer-reviews/" + rid);
        assertThat(alone.select("[data-hook=helpful-vote-statement]").text()).isEqualTo("13 people found this helpful");
        assertThat(alone.select("[data-hook=helpful-button]")).isEmpty();
        assertThat(alone.select("[data-hook=product-link]").attr("href")).isEqualTo("/dp/B0CHAIRBK2");
    }

    @Test
    void a_review_is_written_read_and_edited_once_a_person() {
        var sent = shelf.post("/review/create-review", PRAISE);
        Document read = shelf.page(sent.headers().firstValue("Location").orElseThrow());

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(read.select(".a-alert-success").text()).contains("Review submitted - Thank you!");
        assertThat(read.select("[data-hook=reviewText]").text()).isEqualTo("They take no room at all.");
        assertThat(read.select(".a-profile-name").text()).isEqualTo("Dana Whitfield");
        assertThat(read.select("[data-hook=avp-badge], [data-hook=helpful-button]"))
                .isEmpty();
        assertThat(TalkedOf.ratings(shelf.world())).isEqualTo(List.of(8, 6, 11, 43, 191));

        Document form = shelf.page("/review/create-review?asin=B0CHAIRBK1");
        assertThat(form.select("h1").text()).isEqualTo("Edit your review");
        assertThat(form.select("input[name=stars][checked]").val()).isEqualTo("5");
        shelf.post(
                "/review/create-review",
                Map.of("asin", "B0CHAIRBK1", "stars", 3, "title", "After a year", "body", "One leg bent."));

        assertThat(TalkedOf.ratings(shelf.world())).isEqualTo(List.of(8, 6, 12, 43, 190));
        assertThat(shelf.number("SELECT count(*) FROM shop.review WHERE person_id = 1"))
                .isEqualTo(1);
    }

    @Test
    void who_bought_it_is_verified_and_speaks_of_the_variant_that_came() {
        shelf.world().run(open -> {
            open.db("shop")
                    .execute("INSERT INTO shop.purchase VALUES (1, '112-0000001-0000001', 'market', 1,"
                            + " TIMESTAMP WITH TIME ZONE '2026-01-05 10:00:00+00', 'Dana', 'Meridian', '4242', 'standard',"
                            + " 10900, 0, 0, 0, 0, 0, 0, 10900, '', '', false)");
            open.db("shop")
                    .execute("INSERT INTO shop.parcel SELECT 1, 1, MIN(id), 0, 'delivered', 'Hopper', 'H1',"
                            + " DATE '2026-01-08', NULL, 'fine' FROM shop.seller");
            open.db("shop")
                    .execute(
                            "INSERT INTO shop.purchase_line SELECT 1, 1, 1, id, (SELECT MIN(id) FROM shop.seller), 'Chair',"
                                    + " '', 1, 10900, 0, 0, 0, NULL FROM shop.variant WHERE asin = 'B0CHAIRBK2'");
        });

        shelf.run("shop.writeReview", SmallShop.DANA, PRAISE);

        Element own = shelf.page(ALL + "?sortBy=recent").expectFirst("[data-hook=review]");
        assertThat(own.select("[data-hook=avp-badge]").text()).isEqualTo("Verified Purchase");
        assertThat(own.select("[data-hook=format-strip]").text()).isEqualTo("Color: Black | Size: Tall");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_is_lost() {
        Document page = org.jsoup.Jsoup.parse(
                shelf.post("/review/create-review", Map.of("asin", SmallShop.CHAIR, "title", " ", "body", "Long story"))
                        .body());

        assertThat(page.select("form .a-color-error").eachText())
                .containsExactly("Select from one to five stars", "Please enter your headline.");
        assertThat(page.select("textarea[name=body]").text()).isEqualTo("Long story");
        assertThat(TalkedOf.ratings(shelf.world())).isEqualTo(List.of(8, 6, 11, 43, 190));
        assertThatThrownBy(() -> shelf.run(
                        "shop.writeReview", SmallShop.DANA, Map.of("asin", SmallShop.CHAIR, "stars", 6, "title", "A")))
                .hasMessage("shop.writeReview: Select from one to five stars Please add a written review.");
        assertThatThrownBy(() -> shelf.run(
                        "shop.writeReview",
                        SmallShop.DANA,
                        Map.of("asin", "B0NOTHING0", "stars", 6 - 1, "title", "A", "body", "B")))
                .hasMessage("There is no product B0NOTHING0: take the ASIN from its page’s address");
    }

    @Test
    void nobody_finds_their_own_review_helpful() {
        Object id = shelf.run("shop.writeReview", SmallShop.BEN, PRAISE);

        assertThatThrownBy(() -> shelf.run("shop.findHelpful", SmallShop.BEN, Map.of("review", id)))
                .hasMessageEndingWith("is your own: only others can find it helpful");
        shelf.run("shop.findHelpful", SmallShop.DANA, Map.of("review", id));
        assertThat(shelf.number("SELECT count(*) FROM shop.helpful")).isEqualTo(1);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(shelf.get("/gp/customer-reviews/R1").statusCode()).isEqualTo(404);
        assertThat(shelf.get("/gp/customer-reviews/nonsense").statusCode()).isEqualTo(404);
        assertThat(shelf.get("/product-reviews/B0NOTHING0").statusCode()).isEqualTo(404);
        assertThat(shelf.get("/review/create-review").statusCode()).isEqualTo(404);
    }
}
