package dev.grindstone.shop.console;

import static dev.grindstone.shop.SmallShop.BEN;
import static dev.grindstone.shop.SmallShop.DANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingsTest {
    private Stall stall;

    @BeforeEach
    void enter() {
        stall = new Stall();
    }

    @AfterEach
    void leave() {
        stall.close();
    }

    private String price(String asin) {
        return stall.till()
                .get("/dp/" + asin)
                .expectFirst("#corePriceDisplay_desktop_feature_div .a-offscreen")
                .text();
    }

    @Test
    void what_the_owner_changes_is_what_buyers_see_find_and_pay() {
        stall.run(
                "shop.editListing",
                Map.of("asin", Stall.STOOL, "title", "Zebrano Step Stool", "price", 1999, "stock", 4));

        assertThat(price(Stall.STOOL)).isEqualTo("$19.99");
        assertThat(stall.till().get("/s?k=zebrano").select("[data-asin=" + Stall.STOOL + "]"))
                .isNotEmpty();
        String order = stall.buy(Stall.STOOL, 1);
        assertThat(stall.one("SELECT goods FROM shop.purchase WHERE number = '" + order + "'"))
                .isEqualTo("1999");
        assertThat(stall.stock(Stall.STOOL)).isEqualTo(3);
    }

    @Test
    void a_listing_off_sale_is_not_found_nor_sold_and_returns_with_its_stock() {
        int stock = stall.stock(Stall.STOOL);
        String order = stall.buy(Stall.STOOL, 1);
        stall.run("shop.endListing", Map.of("asin", Stall.STOOL));

        assertThat(stall.till().get("/s?k=stool").select("[data-asin=" + Stall.STOOL + "]"))
                .isEmpty();
        assertThat(stall.till().get("/dp/" + Stall.STOOL).text()).contains("Currently unavailable");
        assertThatThrownBy(() -> stall.buy(Stall.STOOL, 1)).hasMessageContaining("no longer available");
        // What a buyer cancels meanwhile is not on sale either.
        stall.till().run("shop.cancelItems", DANA, Map.of("order", order, "lines", stall.line(order)));
        assertThat(stall.stock(Stall.STOOL)).isZero();
        assertThatThrownBy(() -> stall.run("shop.endListing", Map.of("asin", Stall.STOOL)))
                .hasMessageContaining("off sale already");

        stall.run("shop.renewListing", Map.of("asin", Stall.STOOL));
        assertThat(stall.stock(Stall.STOOL)).isEqualTo(stock);
    }

    @Test
    void what_is_wrong_is_refused_and_nothing_is_changed() {
        String before =
                stall.one("SELECT CHECKSUM FROM (SELECT SUM(price) || ' ' || SUM(stock) AS CHECKSUM FROM shop.offer)");
        Map<String, Object> args = Map.of("asin", Stall.STOOL);

        assertThatThrownBy(() -> stall.run("shop.editListing", Stall.with(args, "price", 0)))
                .hasMessageContaining("between $0.01 and");
        assertThatThrownBy(() -> stall.run("shop.editListing", Stall.with(args, "price", "12.5")))
                .hasMessageContaining("not a whole number");
        assertThatThrownBy(() -> stall.run("shop.editListing", Stall.with(args, "stock", -1)))
                .hasMessageContaining("between 0 and");
        assertThatThrownBy(() -> stall.run("shop.editListing", Stall.with(args, "title", " ")))
                .hasMessageContaining("Enter a title");
        assertThatThrownBy(() -> stall.run("shop.editListing", Map.of("asin", "B0KETTLE15", "price", 100)))
                .hasMessageContaining("only the owner can change it");
        assertThatThrownBy(() -> stall.till().run("shop.editListing", DANA, Stall.with(args, "price", 100)))
                .hasMessageContaining("only the owner can change it");
        assertThat(stall.one(
                        "SELECT CHECKSUM FROM (SELECT SUM(price) || ' ' || SUM(stock) AS CHECKSUM FROM shop.offer)"))
                .isEqualTo(before);
    }

    @Test
    void an_offer_on_the_page_of_another_seller_has_only_price_and_stock() {
        stall.till()
                .change(
                        "INSERT INTO shop.offer SELECT 77, id, (SELECT id FROM shop.seller WHERE handle = 'A2NORTH'), 1,"
                                + " 'new', '', 4100, NULL, 0, 5, NULL, NULL, FALSE, 5, 0 FROM shop.variant"
                                + " WHERE asin = 'B0KETTLE15'");

        stall.run("shop.editListing", Map.of("asin", "B0KETTLE15", "price", 3999, "stock", 6));
        assertThat(stall.one("SELECT price || ' ' || stock FROM shop.offer WHERE id = 77"))
                .isEqualTo("3999 6");
        assertThatThrownBy(() -> stall.run("shop.editListing", Map.of("asin", "B0KETTLE15", "title", "Mine")))
                .hasMessageContaining("belongs to another seller");
        stall.signIn(BEN);
        assertThat(stall.page("/listings/B0KETTLE15").select("#listing-title")).isEmpty();
    }

    @Test
    void the_pages_search_save_and_tell_what_is_wrong_at_the_field() {
        stall.signIn(BEN);
        Document list = stall.page("/listings?q=gooseneck");
        assertThat(list.select("#listings tbody tr")).hasSize(1);
        assertThat(list.expectFirst("#listings tbody tr").text())
                .contains("Sold out")
                .contains("$54.99");
        Document page = stall.till().get(list.expectFirst("#listings a").attr("href"));
        String offer = page.expectFirst("[name^=stock-]").attr("name").substring(6);

        var refused = stall.till()
                .ask(
                        page.expectFirst("#listing-form").attr("action"),
                        "title=Gooseneck&description=Pours+well&price-" + offer + "=54.999&stock-" + offer + "=-2");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document wrong = org.jsoup.Jsoup.parse(refused.body());
        assertThat(wrong.expectFirst("[name=price-" + offer + "]").val()).isEqualTo("54.999");
        assertThat(wrong.select("[role=alert]").eachText().toString())
                .contains("whole cents")
                .contains("Enter a whole number");
        page = stall.till().submit(page, "#listing-form", "price-" + offer, "$49.5", "stock-" + offer, "12");
        assertThat(page.expectFirst("[role=status]").text()).startsWith("Saved");
        assertThat(page.expectFirst("[name=price-" + offer + "]").val()).isEqualTo("49.50");
        page = stall.till().submit(page, "#listing-state");
        assertThat(page.expectFirst("[role=status]").text()).startsWith("Taken off sale");
        assertThat(stall.page("/listings?state=ended").select("#listings tbody tr"))
                .hasSize(1);
    }

    @Test
    void a_new_listing_is_on_sale_at_once() {
        stall.signIn(BEN);
        Document page = stall.page("/new-listing?pictures=desk+lamp");
        assertThat(page.select("[name=picture]").eachAttr("value")).contains("arc-desk-lamp");

        var empty = stall.till().ask("/your/shops/me/new-listing", "title=&price=1.005");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Enter a title")
                .contains("Choose a picture")
                .contains("whole cents");
        String node = page.select("#listing-node option").stream()
                .filter(option -> option.text().equals("Lamps"))
                .findFirst()
                .orElseThrow()
                .val();
        page = stall.till()
                .submit(
                        page,
                        "#new-listing-form",
                        "picture",
                        "arc-desk-lamp",
                        "title",
                        "Quillon Reading Lamp",
                        "description",
                        "Bends where you want it.",
                        "node",
                        node,
                        "price",
                        "24.90",
                        "stock",
                        "3");

        assertThat(page.expectFirst("[role=status]").text()).isEqualTo("Your listing is on sale.");
        Document found = stall.till().get("/s?k=quillon");
        String asin = found.expectFirst("[data-asin]:not([data-asin=''])").attr("data-asin");
        assertThat(asin).matches("B0[A-Z0-9]{8}");
        assertThat(price(asin)).isEqualTo("$24.90");
        stall.buy(asin, 3);
        assertThat(stall.told(BEN)).contains("sale-ordered");
    }
}
