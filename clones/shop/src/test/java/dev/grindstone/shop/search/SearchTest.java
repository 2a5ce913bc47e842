package dev.grindstone.shop.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results, as a scraper reads them from the first answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private Shop shop;

    @BeforeAll
    void open() {
        shop = Shop.open();
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private static List<String> titles(Document page) {
        return page.select("[data-component-type=s-search-result] h2 a span, a h2 span")
                .eachText();
    }

    private static List<String> asins(Document page) {
        return page.select("div.s-result-item[data-component-type=s-search-result]:not(.AdHolder)")
                .eachAttr("data-asin");
    }

    private static List<Double> prices(Document page) {
        return page
                .select(".s-result-item:not(.AdHolder) [data-cy=price-recipe] .a-price:not(.a-text-price) .a-offscreen")
                .eachText()
                .stream()
                .map(text -> Double.valueOf(text.substring(1).replace(",", "")))
                .toList();
    }

    @Test
    void words_are_found_in_titles_whatever_their_number_and_order() {
        assertThat(titles(shop.page("/s?k=kettles"))).hasSize(2).allMatch(title -> title.contains("Kettle"));
        assertThat(titles(shop.page("/s?k=1.7+electric+kettle")))
                .singleElement()
                .asString()
                .contains("1.7 L");
        assertThat(asins(shop.page("/s?k=LAMP"))).containsExactly("B0LAMPARC1");
    }

    @Test
    void what_is_sold_out_comes_when_asked_for() {
        assertThat(asins(shop.page("/s?k=gooseneck"))).isEmpty();
        assertThat(asins(shop.page("/s?k=gooseneck&rh=p_n_availability%3A1"))).containsExactly("B0KETTLE20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s?k=kettle",
                "/s/ref=nb_sb_noss?url=search-alias%3Daps&field-keywords=kettle",
                "/s/ref=nb_sb_noss?url=search-alias%3Dgarden&field-keywords=kettle",
                "/kettles/s?k=kettle&i=garden"
            })
    void every_form_of_the_address_is_understood(String address) {
        assertThat(asins(shop.page(address))).containsExactlyInAnyOrder("B0KETTLE15", "B0KETTLE17");
    }

    @Test
    void the_card_has_what_scripts_look_for() {
        Element card = shop.page("/s?k=arc+lamp").expectFirst("div[data-component-type=s-search-result]");
        assertThat(card.select("h2 a span, a h2 span").text()).startsWith("Lumeva Arc Desk Lamp");
        assertThat(card.select("h2[aria-label]").attr("aria-label")).startsWith("Lumeva Arc Desk Lamp");
        assertThat(card.expectFirst(".a-price .a-offscreen").text()).isEqualTo("$64.00");
        assertThat(card.select(".a-price-whole").text()).isEqualTo("64.");
        assertThat(card.select(".a-price-fraction").text()).isEqualTo("00");
        assertThat(card.select(".a-price.a-text-price[data-a-strike=true] .a-offscreen")
                        .text())
                .isEqualTo("$79.00");
        assertThat(card.select(".a-icon-alt").text()).isEqualTo("4.6 out of 5 stars");
        assertThat(card.select("[data-cy=reviews-block] a[aria-label='258 ratings'] .s-underline-text")
                        .text())
                .isEqualTo("258");
        assertThat(card.select("img.s-image").attr("src")).startsWith("/images/I/arc-desk-lamp.");
        assertThat(card.select("a.a-link-normal").attr("href")).matches("/[\\w-]+/dp/B0LAMPARC1/ref=sr_1_1\\?.*");
        assertThat(card.select("[data-cy=delivery-recipe] [aria-label^='FREE delivery']")
                        .text())
                .contains("Thu, Mar 12");
        assertThat(card.select("form[action^='/cart/add-to-cart'] button[name='submit.addToCart']")
                        .attr("id"))
                .isEqualTo("a-autoid-1-announce");
    }

    @Test
    void the_frame_has_what_scripts_look_for() {
        Document page = shop.page("/s?k=stool");
        assertThat(page.title()).isEqualTo("Bazaar.com : stool");
        assertThat(page.select("[data-component-type=s-result-info-bar] h1").text())
                .isEqualTo("1-16 of 20 results for \"stool\"");
        assertThat(page.select("#twotabsearchtextbox").attr("value")).isEqualTo("stool");
        assertThat(page.select("#nav-search-submit-button[value=Go]")).hasSize(1);
        assertThat(page.select("select#searchDropdownBox[name=url] option[value='search-alias=garden']")
                        .text())
                .isEqualTo("Home & Kitchen");
        assertThat(page.select("select#s-result-sort-select option").eachAttr("value"))
                .contains("relevancerank", "price-asc-rank", "price-desc-rank", "review-rank", "date-desc-rank");
        assertThat(page.select("#a-autoid-0[data-a-dropdown=s-result-sort-select]"))
                .hasSize(1);
        assertThat(page.select("#nav-cart-count").text()).isEqualTo("0");
        assertThat(page.select("#nav-link-accountList-nav-line-1").text()).isEqualTo("Hello, Dana");
        assertThat(page.select("#nav-item-signout")).hasSize(1);
    }

    @Test
    void pages_follow_each_other_and_no_result_comes_twice() {
        Document first = shop.page("/s?k=stool");
        String next = first.expectFirst("a.s-pagination-next[aria-label='Go to next page, page 2']")
                .attr("href");
        Document second = shop.page(next);
        assertThat(asins(second)).hasSize(4).doesNotContainAnyElementsOf(asins(first));
        assertThat(second.select("span.s-pagination-next.s-pagination-disabled"))
                .hasSize(1);
        assertThat(second.select(".s-pagination-selected").text()).isEqualTo("2");
    }

    @Test
    void orders_are_kept() {
        assertThat(prices(shop.page("/s?k=stool&s=price-asc-rank"))).isSorted();
        assertThat(prices(shop.page("/s?k=stool&s=price-desc-rank")))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void facets_narrow_and_can_be_taken_back() {
        Document all = shop.page("/s?k=stool");
        Element oakline =
                all.expectFirst("#brandsRefinements li[id='p_89/Oakline'][aria-label=Oakline] a.s-navigation-item");
        assertThat(oakline.attr("aria-label")).isEqualTo("Apply the filter Oakline to narrow results");
        Document narrowed = shop.page(oakline.attr("href"));
        assertThat(asins(narrowed)).hasSize(7);
        assertThat(narrowed.select("[data-cy=title-recipe] h2.a-size-mini span").eachText())
                .containsOnly("Oakline");
        Element back = narrowed.expectFirst("li[id='p_89/Oakline'] a");
        assertThat(back.attr("aria-label")).startsWith("Remove the filter Oakline");
        assertThat(asins(shop.page(back.attr("href")))).hasSize(16);
    }

    @Test
    void prices_can_be_typed_and_chosen() {
        assertThat(prices(shop.page("/s?k=stool&low-price=30&high-price=40")))
                .isNotEmpty()
                .allMatch(p -> p >= 30 && p <= 40);
        assertThat(prices(shop.page("/s?k=stool&low-price=%2480,&high-price=")))
                .isNotEmpty()
                .allMatch(p -> p >= 80);
        assertThat(prices(shop.page("/s?k=stool&low-price=many&high-price=-3"))).hasSize(16);
        assertThat(shop.page("/s?k=stool").select("#priceRefinements li[id^='p_36/'] a"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void who_mistypes_sees_what_was_meant_and_can_insist() {
        Document page = shop.page("/s?k=ketle");
        assertThat(page.text()).contains("Showing results for kettle").contains("Search instead for ketle");
        assertThat(asins(page)).hasSize(2);
        Document insisted = shop.page(page.select("[data-part-instead] a").attr("href"));
        assertThat(insisted.text()).contains("No results for ketle").contains("Try checking your spelling");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s?k=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/s?k=%27%3B+DROP+TABLE+product%3B--",
                "/s?k=%25%25__%25",
                "/s?k=stool&page=0",
                "/s?k=stool&page=99999",
                "/s?k=stool&rh=p_72%3Amany,p_36%3Aa-b,n%3Ax,:,",
                "/s?k=stool&s=by-moon",
                "/s?k=",
                "/s"
            })
    void nonsense_is_answered_with_a_page(String address) {
        Document page = shop.page(address);
        assertThat(page.select("script:containsData(alert(1))")).isEmpty();
        assertThat(page.select("#twotabsearchtextbox")).hasSize(1);
    }

    @Test
    void suggestions_go_on_with_what_is_typed() {
        assertThat(shop.page("/suggestions?prefix=ele").select(".s-suggestion").eachAttr("aria-label"))
                .contains("electric kettle")
                .allMatch(words -> words.startsWith("ele"));
        assertThat(shop.page("/suggestions?prefix=").select(".s-suggestion")).isEmpty();
    }

    @Test
    void a_part_is_found_by_its_number_however_long_that_is() {
        long part = Long.MAX_VALUE - 7;
        change("INSERT INTO shop.node (id, parent_id, name, alias, position)" + " SELECT " + part
                + ", parent_id, 'Tall Stools', '', 99 FROM shop.node WHERE name = 'Chairs'");
        change("UPDATE shop.product SET node_id = " + part + " WHERE title LIKE 'Folding Step Stool No. 1_,%'");

        Document all = shop.page("/b?node=" + part);
        Document sorted = shop.page("/s?i=aps&rh=n%3A" + part + "&s=price-asc-rank");
        Document tooLong = shop.page("/b?node=9999999999999999999");

        change("UPDATE shop.product SET node_id = (SELECT id FROM shop.node WHERE name = 'Chairs') WHERE node_id = "
                + part);
        change("DELETE FROM shop.node WHERE id = " + part);
        assertThat(all.select("#search h1").text()).isEqualTo("10 results in Tall Stools");
        assertThat(asins(sorted)).hasSize(10).containsExactlyInAnyOrderElementsOf(asins(all));
        assertThat(prices(sorted)).isSorted();
        assertThat(tooLong.select("#search h1").text()).contains("All products");
    }

    private void change(String sql) {
        shop.world().run(open -> open.db("shop").execute(sql));
    }
}
