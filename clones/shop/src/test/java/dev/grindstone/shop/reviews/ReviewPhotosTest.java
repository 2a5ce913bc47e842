package dev.grindstone.shop.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.Shelf;
import dev.grindstone.shop.SmallShop;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos in reviews: seeing them, sending them, and what is refused. */
class ReviewPhotosTest {
    private static final Map<String, String> PRAISE =
            Map.of("asin", SmallShop.CHAIR, "stars", "5", "title", "Stack of six", "body", "They take no room at all.");

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

    private static byte[] picture(String format, int width) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String own() {
        return "/gp/customer-reviews/"
                + Rid.text(shelf.number("SELECT id FROM shop.review WHERE person_id = 1 AND product_id ="
                        + " (SELECT product_id FROM shop.variant WHERE asin = '" + SmallShop.CHAIR + "')"));
    }

    @Test
    void reviews_with_images_are_gathered_on_the_page_of_the_product() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        Element gallery = page.expectFirst("#reviews-image-gallery-container[aria-label='Reviews with images']");
        assertThat(gallery.select("a[data-hook=gallery-image]")).hasSize(4);
        Element first = gallery.expectFirst("a[data-hook=gallery-image]");
        assertThat(first.attr("href")).startsWith("/gp/customer-reviews/R");
        assertThat(first.attr("aria-label")).isEqualTo("Photo 1 of 1 by T. Okonkwo");
        assertThat(first.expectFirst("img").attr("src")).isEqualTo("/images/I/stacking-armchair--side._AC_SX200_.jpg");
        Document one = shelf.page(first.attr("href"));
        assertThat(one.select("[data-hook=review] a.review-image-tile[data-hook=review-image-tile] img"))
                .hasSize(2);
        assertThat(shelf.get(one.expectFirst("a.review-image-tile").attr("data-x-large"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void only_those_with_images_are_shown_when_asked_for() {
        String path = shelf.page("/dp/" + SmallShop.CHAIR)
                .expectFirst("[data-hook=see-all-photos]")
                .attr("href");
        Document page = shelf.page(path);

        assertThat(path).isEqualTo("/product-reviews/" + SmallShop.CHAIR + "?mediaType=media_reviews_only");
        assertThat(page.select("#cm_cr-review_list [data-hook=review]")).hasSize(4);
        assertThat(page.select("#cm_cr-review_list [data-hook=review]:not(:has([data-hook=review-image-tile]))"))
                .isEmpty();
        assertThat(page.select("#media-type-dropdown option[selected]").text()).isEqualTo("With images only");
        assertThat(page.select("[data-hook=cr-filter-info-review-rating-count]").text())
                .isEqualTo("4 matching customer reviews");
        assertThat(shelf.page(path + "&filterByStar=one_star").text()).contains("no reviews match");
    }

    @Test
    void photos_travel_with_the_form_and_stand_in_the_review() throws IOException {
        Document form = shelf.page("/review/create-review?asin=" + SmallShop.CHAIR);
        assertThat(form.select("#create-review-form[enctype='multipart/form-data'] input[type=file][name=photos]"))
                .hasSize(1);

        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("one.png", picture("png", 30));
        files.put("two.jpg", picture("jpeg", 40));
        files.put("three.gif", picture("gif", 50));
        var answer = shelf.send("/review/create-review", PRAISE, files);

        assertThat(answer.statusCode()).isEqualTo(303);
        Document review = shelf.page(own());
        List<String> shown = review.select("[data-hook=review] [data-hook=review-image-tile] img")
                .eachAttr("src");
        assertThat(shown).hasSize(3).allMatch(path -> path.startsWith("/images/reviews/"));
        var photo = shelf.get(shown.get(1));
        assertThat(photo.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/jpeg"));
        assertThat(photo.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shelf.number("SELECT count(*) FROM shop.review_photo")).isEqualTo(3);
    }

    @Test
    void a_photo_can_be_taken_back_and_another_added() {
        shelf.send("/review/create-review", PRAISE, Map.of("one.png", picture("png", 30)));
        Document form = shelf.page("/review/create-review?asin=" + SmallShop.CHAIR);
        String source = form.expectFirst("input[name=drop]").attr("value");
        Map<String, String> edited = new LinkedHashMap<>(PRAISE);
        edited.put("drop", source);

        shelf.send("/review/create-review", edited, Map.of("two.gif", picture("gif", 30)));

        assertThat(shelf.number("SELECT count(*) FROM shop.review_photo WHERE media_type = 'image/gif'"))
                .isEqualTo(1);
        assertThat(shelf.number("SELECT count(*) FROM shop.review_photo")).isEqualTo(1);
        shelf.post("/review/create-review", PRAISE);
        assertThat(shelf.page(own()).select("[data-hook=review-image-tile]")).hasSize(1);
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_is_called() {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] half = java.util.Arrays.copyOf(picture("png", 30), 40);
        byte[] script = "GIF89a/*\u0001*/=1;alert(1)".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] hostile : List.of(drawing, half, script, new byte[] {1})) {
            var answer = shelf.send("/review/create-review", PRAISE, Map.of("chair.png", hostile));

            assertThat(answer.statusCode()).isEqualTo(200);
            Document form = Jsoup.parse(answer.body());
            assertThat(form.select("[data-part-photo-choose] [role=alert]").text())
                    .isEqualTo("“chair.png” is no picture that can be shown: choose a PNG, JPEG or GIF file.");
            assertThat(form.select("textarea[name=body]").text()).isEqualTo("They take no room at all.");
        }
        assertThat(shelf.number("SELECT count(*) FROM shop.review WHERE person_id = 1"))
                .isZero();
        assertThat(shelf.number("SELECT count(*) FROM shop.review_photo")).isZero();
    }

    @Test
    void what_is_too_large_or_too_many_is_refused() {
        byte[] large = java.util.Arrays.copyOf(picture("png", 30), 5 * 1024 * 1024 + 1);
        assertThat(shelf.send("/review/create-review", PRAISE, Map.of("large.png", large))
                        .body())
                .contains("“large.png” has more than 5 MB");
        Map<String, byte[]> seven = new LinkedHashMap<>();
        for (int i = 0; i < 7; i++) {
            seven.put(i + ".png", picture("png", 30));
        }

        assertThat(shelf.send("/review/create-review", PRAISE, seven).body()).contains("6 photos at most");
        assertThat(shelf.number("SELECT count(*) FROM shop.review WHERE person_id = 1"))
                .isZero();
    }

    @Test
    void a_task_can_write_one_with_photos_too() {
        Map<String, Object> args = new LinkedHashMap<>(PRAISE);
        args.put("photos", Base64.getEncoder().encodeToString(picture("png", 30)));

        shelf.run("shop.writeReview", SmallShop.DANA, args);

        assertThat(shelf.number("SELECT count(*) FROM shop.review_photo")).isEqualTo(1);
        args.put("photos", List.of("no picture"));
        assertThatThrownBy(() -> shelf.run("shop.writeReview", SmallShop.DANA, args))
                .hasMessageContaining("is no picture that can be shown");
    }

    @Test
    void customers_say_what_most_of_them_speak_of() {
        Document page = shelf.page("/dp/" + SmallShop.CHAIR);

        Element said = page.expectFirst("#cr-product-insights-cards");
        assertThat(said.expectFirst("[data-hook=cr-insights-widget-summary]").text())
                .isEqualTo("Customers are pleased with the comfort and appearance of this product."
                        + " Opinions are divided on the stability. Several are not happy with the smell.");
        assertThat(said.select("[data-hook=cr-insights-aspect-link]").eachAttr("aria-label"))
                .containsExactly(
                        "Comfort, 18 mentions, mostly positive",
                        "Stability, 14 mentions, mixed",
                        "Smell, 9 mentions, mostly negative",
                        "Appearance, 5 mentions, mostly positive");
        Document smell = shelf.page(said.expectFirst("[data-hook=cr-insights-aspect-link]:contains(Smell)")
                .attr("href"));
        assertThat(smell.select("[data-hook=cr-filter-info-review-rating-count]")
                        .text())
                .isEqualTo("9 matching customer reviews");
        assertThat(smell.select("[data-hook=cr-insights-aspect-told]").text())
                .isEqualTo("9 customers mention “Smell”: 0 positive, 9 negative");
        assertThat(smell.expectFirst("[data-hook=cr-insights-aspect-link][aria-current]")
                        .attr("href"))
                .isEqualTo("/product-reviews/" + SmallShop.CHAIR);
        assertThat(shelf.page("/product-reviews/" + SmallShop.CHAIR + "?filterByAspect=%25%27")
                        .text())
                .contains("no reviews match");
    }

    @Test
    void nothing_is_summed_up_where_nobody_spoke() {
        assertThat(shelf.page("/dp/" + SmallShop.LAMP).select("#cr-product-insights-cards, [data-part-review-gallery]"))
                .isEmpty();
    }
}
