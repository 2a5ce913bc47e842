package dev.grindstone.shop.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Results that sellers paid for. */
class SponsoredTest {
    private static final String ORDINARY = "div.s-result-item[data-component-type=s-search-result]:not(.AdHolder)";

    private static List<String> asins(Document page, String which) {
        return page.select(which).eachAttr("data-asin");
    }

    @Test
    void they_are_told_apart_and_stand_first() {
        try (Shop shop = Shop.open()) {
            Document page = shop.page("/s?k=stool");
            Element first = page.expectFirst("div.s-result-item");

            assertThat(page.select("div.s-result-item.AdHolder")).hasSize(2);
            assertThat(first.classNames()).contains("AdHolder");
            assertThat(first.expectFirst(".puis-sponsored-label-text").text()).isEqualTo("Sponsored");
            assertThat(first.expectFirst("h2[aria-label]").attr("aria-label")).startsWith("Sponsored Ad – Folding");
            String link = first.expectFirst("a.s-link-style").attr("href");
            assertThat(link).startsWith("/sspa/click?").contains("&url=%2F");
            assertThat(shop.answer(link).headers().firstValue("Location").orElse(""))
                    .contains("/dp/" + first.attr("data-asin") + "/ref=sr_1_spa");
        }
    }

    @Test
    void the_others_keep_their_order_and_none_comes_twice_on_a_page() {
        try (Shop shop = Shop.open()) {
            List<String> first = asins(shop.page("/s?k=stool"), ORDINARY);
            List<String> second = asins(shop.page("/s?k=stool&page=2"), ORDINARY);

            assertThat(first).hasSize(SearchPage.SIZE).doesNotContainAnyElementsOf(second);
            assertThat(first.size() + second.size()).isEqualTo(20);
            assertThat(asins(shop.page("/s?k=stool"), "div.s-result-item")).doesNotHaveDuplicates();
            assertThat(asins(shop.page("/s?k=stool"), "div.s-result-item"))
                    .isEqualTo(asins(shop.page("/s?k=stool"), "div.s-result-item"));
        }
    }

    @Test
    void an_order_that_was_chosen_begins_as_it_should() {
        try (Shop shop = Shop.open()) {
            List<String> all = asins(shop.page("/s?k=stool&s=price-asc-rank"), "div.s-result-item");

            assertThat(all.subList(0, 4)).containsExactly("B0STOOL100", "B0STOOL101", "B0STOOL102", "B0STOOL103");
            assertThat(shop.page("/s?k=stool&s=price-asc-rank")
                            .select("div.s-result-item")
                            .get(4)
                            .classNames())
                    .contains("AdHolder");
        }
    }

    @Test
    void where_all_results_are_on_the_page_nothing_is_sponsored() {
        try (Shop shop = Shop.open()) {
            assertThat(shop.page("/s?k=kettle").select(".AdHolder")).isEmpty();
            assertThat(shop.answer("/sspa/click?url=https%3A%2F%2Fevil.example%2F")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("/");
        }
    }
}
