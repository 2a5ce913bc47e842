package dev.grindstone.shop.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Best sellers and new releases, as a scraper reads them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingTest {
    private Shop shop;

    @BeforeAll
    void open() {
        shop = Shop.open();
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void a_department_is_ranked_in_the_markup_scripts_look_for() {
        Document page = shop.page("/gp/bestsellers/garden/ref=zg_bs_nav_garden_0");

        assertThat(page.expectFirst("#zg_header").text()).contains("Bazaar Best Sellers");
        assertThat(page.title()).isEqualTo("Bazaar.com Best Sellers: Best sellers in Home & Kitchen");
        assertThat(page.select("#gridItemRoot div[class*=zg-grid-general-faceout]"))
                .hasSize(4);
        assertThat(page.select(".zg-bdg-text").eachText()).containsExactly("#1", "#2", "#3", "#4");
        Element lamp = page.expectFirst("[data-asin=B0LAMPARC1]");
        assertThat(lamp.expectFirst(".p13n-sc-price").text()).isEqualTo("$64.00");
        assertThat(lamp.expectFirst("a[href*=/dp/]").attr("href")).contains("/dp/B0LAMPARC1/ref=zg_");
        assertThat(lamp.expectFirst(".a-icon-alt").text()).isEqualTo("4.6 out of 5 stars");
    }

    @Test
    void the_order_is_that_of_the_rank_products_tell() {
        Document page = shop.page("/gp/bestsellers/furniture");

        assertThat(page.select("#gridItemRoot [data-asin]")
                        .eachAttr("data-asin")
                        .subList(0, 3))
                .containsExactly("B0STOOL118", "B0STOOL119", "B0CHAIRGR1");
        assertThat(page.select(".zg-bdg-text").eachText())
                .isEqualTo(IntStream.rangeClosed(1, 21).mapToObj(i -> "#" + i).toList());
    }

    @Test
    void a_part_of_a_department_has_a_page_of_its_own() {
        Document page = shop.page("/gp/bestsellers/garden");
        String kettles = page.expectFirst("#zg-left-col a:containsOwn(Kettles)").attr("href");

        Document part = shop.page(kettles);

        assertThat(part.select("#gridItemRoot")).hasSize(3);
        assertThat(part.expectFirst("#zg-left-col [aria-current=page]").text()).isEqualTo("Kettles");
        assertThat(part.select(".zg-grid-general-faceout:has([title*=Gooseneck])")
                        .text())
                .contains("Currently unavailable");
    }

    @Test
    void the_first_page_has_the_first_of_each_department() {
        Document page = shop.page("/gp/bestsellers");

        assertThat(page.select("#zg-right-col h2").eachText())
                .containsExactly("Best sellers in Home & Kitchen See all", "Best sellers in Furniture See all");
        assertThat(page.select("#zg-right-col section")
                        .get(1)
                        .select(".zg-bdg-text")
                        .eachText())
                .startsWith("#1", "#2", "#3");
    }

    @Test
    void what_is_new_came_within_a_year() {
        assertThat(shop.page("/gp/new-releases/garden").select("#gridItemRoot")).hasSize(4);
        shop.world()
                .run(open -> open.db("shop")
                        .execute("UPDATE shop.product SET listed_at = TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+00'"
                                + " WHERE title LIKE '%Kettle%'"));

        Document page = shop.page("/gp/new-releases/garden");

        assertThat(page.select("#gridItemRoot [data-asin]").eachAttr("data-asin"))
                .containsExactly("B0LAMPARC1");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(shop.status("/gp/bestsellers/garden/999999")).isEqualTo(404);
        assertThat(shop.status("/gp/bestsellers/boats")).isEqualTo(404);
        assertThat(shop.status("/gp/bestsellers/garden?pg=77")).isEqualTo(200);
    }

    @Test
    void places_are_the_same_on_the_pages_of_products() {
        Document department = shop.page("/gp/bestsellers/garden");
        List<String> asins = department.select("#gridItemRoot [data-asin]").eachAttr("data-asin");

        for (int i = 0; i < asins.size(); i++) {
            Element rank = shop.page("/dp/" + asins.get(i)).expectFirst("#SalesRank");
            assertThat(rank.text()).startsWith("#" + (i + 1) + " in Home & Kitchen");
            assertThat(rank.select("a").eachAttr("href")).hasSize(2).first().isEqualTo("/gp/bestsellers/garden");
            Element part = shop.page(rank.select("a").get(1).attr("href"))
                    .expectFirst(".zg-grid-general-faceout[data-asin=" + asins.get(i) + "]");
            assertThat(rank.child(1).text())
                    .startsWith(part.expectFirst(".zg-bdg-text").text() + " in ");
        }
    }

    @Test
    void a_department_shows_its_first_six_whatever_numbers_their_ranks_have() {
        shop.world().run(open -> open.db("shop").execute("UPDATE shop.product SET rank = rank * 50"));

        Document page = shop.page("/gp/bestsellers");

        shop.world().run(open -> open.db("shop").execute("UPDATE shop.product SET rank = rank / 50"));
        assertThat(page.select("#zg-right-col section").eachText()).hasSize(2);
        assertThat(page.select("#zg-right-col section").get(1).select("#gridItemRoot"))
                .hasSize(6);
    }
}
