package dev.grindstone.shop.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of the items of a list, where they are moved, and who may see it. */
class ListItemsTest {
    private Till shop;
    private String list;

    @BeforeEach
    void open() {
        shop = new Till();
        shop.post("/hz/wishlist/add", "asin", SmallShop.KETTLE);
        shop.post("/hz/wishlist/add", "asin", SmallShop.LAMP);
        list = shop.at().replaceFirst(".*/", "");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String item(String asin) {
        return shop.sql("SELECT i.id FROM shop.list_item i JOIN shop.variant v ON v.id = i.variant_id WHERE v.asin = '"
                        + asin + "'")
                .get(0);
    }

    private static List<String> titles(Document page) {
        return page.select("#g-items a[id^=itemName_]").eachText().stream()
                .map(title -> title.split(" ", -1)[0])
                .toList();
    }

    @Test
    void comment_quantity_and_priority_are_kept_and_shown() {
        String lamp = item(SmallShop.LAMP);

        Document page = shop.submit(
                shop.get("/hz/wishlist/ls/" + list),
                "[data-itemid=" + lamp + "] form[action='/hz/wishlist/edit']",
                "priority",
                "2",
                "wanted",
                "3",
                "has",
                "1",
                "comment",
                " For the desk by the window ");

        assertThat(page.expectFirst("#itemComment_" + lamp).text()).isEqualTo("For the desk by the window");
        assertThat(page.expectFirst("#itemPriority_" + lamp).text()).isEqualTo("highest");
        assertThat(page.expectFirst("#itemRequested_" + lamp).text()).isEqualTo("3");
        assertThat(page.expectFirst("#itemPurchased_" + lamp).text()).isEqualTo("1");
    }

    @Test
    void a_wrong_quantity_is_told_at_the_item_and_changes_nothing() {
        var answer =
                shop.ask("/hz/wishlist/edit", "list=" + list + "&item=" + item(SmallShop.LAMP) + "&wanted=0&comment=x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter a whole number from 1 to 999.");
        assertThat(shop.sql("SELECT comment FROM shop.list_item WHERE comment <> ''"))
                .isEmpty();
        assertThatThrownBy(() -> shop.run(
                        "shop.editListItem", SmallShop.DANA, Map.of("item", item(SmallShop.LAMP), "priority", 3)))
                .hasMessage("A priority is a number from -2, lowest, to 2, highest, not 3");
    }

    @Test
    void items_are_ordered() {
        shop.run("shop.editListItem", SmallShop.DANA, Map.of("item", item(SmallShop.KETTLE), "priority", 1));

        assertThat(titles(shop.get("/hz/wishlist/ls/" + list))).containsExactly("Lumeva", "Brewhaven");
        assertThat(titles(shop.get("/hz/wishlist/ls/" + list + "?sort=priority")))
                .containsExactly("Brewhaven", "Lumeva");
        assertThat(titles(shop.get("/hz/wishlist/ls/" + list + "?sort=price-asc")))
                .containsExactly("Brewhaven", "Lumeva");
        assertThat(titles(shop.get("/hz/wishlist/ls/" + list + "?sort=price-desc")))
                .containsExactly("Lumeva", "Brewhaven");
    }

    @Test
    void an_item_is_moved_and_is_there_once() {
        String other = shop.run("shop.createList", SmallShop.DANA, Map.of("name", "Office"));
        shop.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "list", other));
        String lamp = shop.sql("SELECT MIN(id) FROM shop.list_item WHERE list_id = (SELECT id FROM shop.list"
                        + " WHERE handle = '" + list + "') AND variant_id = (SELECT id FROM shop.variant WHERE asin = '"
                        + SmallShop.LAMP + "')")
                .get(0);

        Document left = shop.post("/hz/wishlist/move", "list", list, "item", lamp, "to", other);

        assertThat(titles(left)).containsExactly("Brewhaven");
        assertThat(shop.get("/hz/wishlist/ls/" + other).select("#g-items > li").eachAttr("data-itemid"))
                .containsExactly(lamp);
        assertThat(shop.ask("/hz/wishlist/move", "list=" + other + "&item=" + lamp + "&to=NOSUCH")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_list_that_is_shared_is_seen_by_others_who_change_nothing() {
        Document shared = shop.submit(shop.get("/hz/wishlist/ls/" + list), "form[action='/hz/wishlist/share']");
        assertThat(shared.expectFirst("#list-privacy").text()).isEqualTo("Public");
        assertThat(shared.expectFirst("#list-share-link").val()).endsWith("/hz/wishlist/ls/" + list);
        shop.get("/gp/flex/sign-out.html");

        Document seen = shop.get("/hz/wishlist/ls/" + list);

        assertThat(titles(seen)).containsExactly("Lumeva", "Brewhaven");
        assertThat(seen.expectFirst("#list-privacy").text()).isEqualTo("Shared by Dana");
        assertThat(seen.select("form[method=post][action^='/hz/wishlist/']")).isEmpty();
        assertThat(seen.select("[id^=pab-]")).isNotEmpty();
        assertThatThrownBy(() -> shop.run(
                        "shop.editListItem", SmallShop.BEN, Map.of("item", item(SmallShop.LAMP), "priority", 1)))
                .hasMessageContaining("is on none of the lists of Ben Okafor");
        shop.run("shop.shareList", SmallShop.DANA, Map.of("list", list, "public", false));
        assertThat(shop.ask("/hz/wishlist/ls/" + list, null)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/ap/signin");
    }
}
