package dev.grindstone.shop.reviews;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.aui.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Which reviews are shown, in which order.
 *
 * @param stars {@code five_star} to {@code one_star}, {@code positive}, {@code critical} or {@code all_stars}
 * @param sort {@code helpful} or {@code recent}
 * @param type {@code all_reviews} or {@code avp_only_reviews}
 * @param media {@code all_contents} or {@code media_reviews_only}
 * @param aspect what they have to speak of; empty for anything
 * @param page from 1
 */
record Filter(
        String asin, String stars, String sort, String type, String media, String aspect, String words, int page) {
    private static final String WITH_IMAGES = "media_reviews_only";
    private static final List<String> STARS = List.of("one_star", "two_star", "three_star", "four_star", "five_star");

    /** As the address says; what is unknown is as usual. */
    static Filter of(Visit visit, String asin) {
        String page = Objects.requireNonNullElse(visit.query("pageNumber"), "1");
        return new Filter(
                asin,
                Objects.requireNonNullElse(visit.query("filterByStar"), "all_stars"),
                "recent".equals(visit.query("sortBy")) ? "recent" : "helpful",
                "avp_only_reviews".equals(visit.query("reviewerType")) ? "avp_only_reviews" : "all_reviews",
                WITH_IMAGES.equals(visit.query("mediaType")) ? WITH_IMAGES : "all_contents",
                Objects.requireNonNullElse(visit.query("filterByAspect"), "").strip(),
                Objects.requireNonNullElse(visit.query("filterByKeyword"), "").strip(),
                page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
    }

    /** What {@code filterByStar} is for so many stars. */
    static String star(int stars) {
        return STARS.get(stars - 1);
    }

    /** The numbers of stars that are shown. */
    List<Integer> wanted() {
        int one = STARS.indexOf(stars);
        return one >= 0
                ? List.of(one + 1)
                : switch (stars) {
                    case "positive" -> List.of(4, 5);
                    case "critical" -> List.of(1, 2, 3);
                    default -> List.of(1, 2, 3, 4, 5);
                };
    }

    boolean isVerifiedOnly() {
        return type.equals("avp_only_reviews");
    }

    boolean isWithImages() {
        return media.equals(WITH_IMAGES);
    }

    boolean isNarrow() {
        return wanted().size() < 5 || !isCounted();
    }

    /** Whether the ratings without words are among what the filter leaves. */
    boolean isCounted() {
        return !isVerifiedOnly() && !isWithImages() && words.isEmpty() && aspect.isEmpty();
    }

    /** The address of another page of the same. */
    String at(int number) {
        return "/product-reviews/" + asin + "?pageNumber=" + number + "&filterByStar=" + encoded(stars) + "&sortBy="
                + sort + "&reviewerType=" + type + "&filterByKeyword=" + encoded(words)
                + (isWithImages() ? "&mediaType=" + media : "")
                + (aspect.isEmpty() ? "" : "&filterByAspect=" + encoded(aspect));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<Option> orders() {
        return List.of(option("helpful", "Top reviews", sort), option("recent", "Most recent", sort));
    }

    List<Option> types() {
        return List.of(
                option("all_reviews", "All reviewers", type),
                option("avp_only_reviews", "Verified purchase only", type));
    }

    List<Option> mediaOptions() {
        return List.of(
                option("all_contents", "Text and images", media), option(WITH_IMAGES, "With images only", media));
    }

    /** The address of the reviews of a product that have images. */
    static String withImages(String asin) {
        return "/product-reviews/" + asin + "?mediaType=" + WITH_IMAGES;
    }

    /** The address of those that speak of something. */
    static String about(String asin, String aspect) {
        return "/product-reviews/" + asin + "?filterByAspect=" + encoded(aspect);
    }

    List<Option> starOptions() {
        return List.of(
                option("all_stars", "All stars", stars),
                option("five_star", "5 star only", stars),
                option("four_star", "4 star only", stars),
                option("three_star", "3 star only", stars),
                option("two_star", "2 star only", stars),
                option("one_star", "1 star only", stars),
                option("positive", "All positive", stars),
                option("critical", "All critical", stars));
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }
}
