package dev.grindstone.shop.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The browsing history, and what the first page makes of it. */
class HistoryTest {
    private Till shop;

    @BeforeEach
    void open() {
        shop = new Till();
        for (String asin : List.of(SmallShop.KETTLE, SmallShop.LAMP, "B0STOOL100", SmallShop.KETTLE)) {
            shop.get("/dp/" + asin);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static List<String> asins(Document page) {
        return page.select("[data-part-history-item]").eachAttr("data-asin");
    }

    @Test
    void what_was_looked_at_last_comes_first_and_once() {
        Document page = shop.get("/gp/history/ref=nav_hist");

        assertThat(page.title()).isEqualTo("Your Browsing History");
        assertThat(page.select("[data-part-history] h2").eachText()).containsExactly("Today");
        assertThat(asins(page)).containsExactly("B0KETTLE15", "B0STOOL100", "B0LAMPARC1");
    }

    @Test
    void an_item_is_removed_and_that_counts() {
        Document page =
                shop.submit(shop.get("/gp/history"), "[data-asin=B0LAMPARC1] form[action='/gp/history/remove']");

        assertThat(asins(page)).containsExactly("B0KETTLE15", "B0STOOL100");
        assertThat(shop.sql("SELECT v.asin FROM shop.forgotten f JOIN shop.variant v ON v.product_id = f.product_id"))
                .containsExactly("B0LAMPARC1");
        shop.get("/dp/" + SmallShop.LAMP);
        assertThat(asins(shop.get("/gp/history"))).startsWith("B0LAMPARC1");
    }

    @Test
    void all_of_it_is_removed() {
        Document page = shop.submit(shop.get("/gp/history"), "form[action='/gp/history/clear']");

        assertThat(page.text()).contains("You have no recently viewed items.");
        assertThat(shop.sql("SELECT history_cleared_at IS NOT NULL FROM shop.buyer WHERE person_id = 1"))
                .containsExactly("true");
        assertThat(shop.get("/").select("[aria-label='Keep shopping for']")).isEmpty();
    }

    @Test
    void turned_off_nothing_more_is_kept() {
        Document page = shop.submit(shop.get("/gp/history"), "form[action='/gp/history/keep']");
        assertThat(page.text()).contains("Browsing history is off");
        assertThat(shop.sql("SELECT keeps_history FROM shop.buyer WHERE person_id = 1"))
                .containsExactly("false");

        shop.get("/dp/B0STOOL103");

        assertThat(asins(shop.get("/gp/history"))).doesNotContain("B0STOOL103");
        assertThat(shop.get("/").select("[aria-label='Keep shopping for']")).isEmpty();
        shop.submit(shop.get("/gp/history"), "form[action='/gp/history/keep']");
        shop.get("/dp/B0STOOL103");
        assertThat(asins(shop.get("/gp/history"))).startsWith("B0STOOL103");
    }

    @Test
    void the_first_page_goes_on_with_it() {
        Document home = shop.get("/");

        assertThat(home.select("[aria-label='Keep shopping for'] [data-part-home-four] a")
                        .eachText())
                .containsExactly("Kettles 1 viewed", "Chairs 1 viewed", "Lamps 1 viewed");
        assertThat(home.select("[aria-label='Inspired by your browsing history'] a[href*=/dp/]")
                        .eachAttr("href"))
                .isNotEmpty()
                .noneMatch(path -> path.contains("B0KETTLE15") || path.contains("B0STOOL100"));
        assertThat(home.select("[aria-label='Buy again']")).isEmpty();

        shop.equip(SmallShop.DANA);
        shop.run("shop.addToCart", SmallShop.DANA, Map.of("asin", "B0STOOL105", "quantity", 1));
        shop.run("shop.placeOrder", SmallShop.DANA, Map.of());

        assertThat(shop.get("/")
                        .select("[aria-label='Buy again'] a[href*=/dp/]")
                        .eachAttr("href"))
                .singleElement()
                .asString()
                .contains("B0STOOL105");
    }

    @Test
    void whoever_is_not_signed_in_has_none() {
        shop.get("/gp/flex/sign-out.html");

        assertThat(shop.get("/").select("#home-sign-in")).hasSize(1);
        assertThat(shop.ask("/gp/history", null)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/ap/signin");
        assertThat(shop.ask("/gp/history/clear", "")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/ap/signin");
    }
}
