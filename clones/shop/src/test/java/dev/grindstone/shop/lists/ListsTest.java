package dev.grindstone.shop.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Wish lists, as a client without scripts keeps them. */
class ListsTest {
    @Test
    void the_first_thing_begins_a_list_and_the_same_thing_comes_once() {
        try (Till till = new Till()) {
            assertThat(till.get("/hz/wishlist/ls").text()).contains("You have no list yet");
            Document page = till.submit(till.get("/dp/" + SmallShop.LAMP), "#wishlistForm");
            assertThat(till.at()).startsWith("/hz/wishlist/ls/");
            assertThat(page.expectFirst("#profile-list-name").text()).isEqualTo("Shopping List");
            assertThat(page.select("ul#g-items > li.g-item-sortable[data-itemid] a[id^=itemName_]")
                            .eachAttr("title"))
                    .singleElement()
                    .asString()
                    .startsWith("Lumeva Arc Desk Lamp");
            assertThat(page.select("[id^=itemPrice_] .a-offscreen").text()).isEqualTo("$64.00");
            assertThat(page.select("#endOfListMarker")).hasSize(1);
            assertThat(till.submit(till.get("/dp/" + SmallShop.LAMP), "#wishlistForm")
                            .select("#g-items > li"))
                    .hasSize(1);
        }
    }

    @Test
    void lists_are_named_renamed_chosen_and_deleted() {
        try (Till till = new Till()) {
            till.post("/hz/wishlist/create", "name", "Kitchen");
            String kitchen = till.at().replaceFirst(".*/", "");
            Document second = till.post("/hz/wishlist/create", "name", "Garden");
            assertThat(second.select("#your-lists-nav #wl-list-link-" + kitchen).text())
                    .contains("Kitchen");
            Document added = till.post("/hz/wishlist/add", "asin", SmallShop.KETTLE, "list", kitchen);
            assertThat(added.select("#profile-list-name").text()).isEqualTo("Kitchen");
            assertThat(added.select("#g-items > li")).hasSize(1);
            Document renamed = till.post("/hz/wishlist/rename", "list", kitchen, "name", "New kitchen");
            assertThat(renamed.select("#profile-list-name").text()).isEqualTo("New kitchen");
            Document left = till.post("/hz/wishlist/delete", "list", kitchen);
            assertThat(left.select("#your-lists-nav li").eachText())
                    .singleElement()
                    .asString()
                    .contains("Garden");
        }
    }

    @Test
    void what_is_on_a_list_goes_into_the_cart_or_off_the_list() {
        try (Till till = new Till()) {
            Document page = till.post("/hz/wishlist/add", "asin", SmallShop.KETTLE);
            Document cart = till.submit(page, "#g-items form[action^=/cart/add-to-cart]");
            assertThat(cart.select("#nav-cart-count").text()).isEqualTo("1");
            Document emptied = till.submit(till.get("/hz/wishlist/ls"), "#g-items form[action=/hz/wishlist/remove]");
            assertThat(emptied.select("#g-items > li")).isEmpty();
            assertThat(emptied.text()).contains("There are no items in this list.");
        }
    }

    @Test
    void a_bad_name_is_told_and_others_lists_do_not_exist() {
        try (Till till = new Till()) {
            assertThat(till.ask("/hz/wishlist/create", "name=+++").body()).contains("Enter a name for the list");
            assertThat(till.ask("/hz/wishlist/ls/NOSUCH", null).statusCode()).isEqualTo(404);
            till.post("/hz/wishlist/create", "name", "Mine");
            String mine = till.at();
            till.get("/gp/flex/sign-out.html");
            assertThat(till.ask("/hz/wishlist/ls", null).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).contains("/ap/signin"));
            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
            assertThat(till.ask(mine, null).statusCode()).isEqualTo(404);
        }
    }
}
