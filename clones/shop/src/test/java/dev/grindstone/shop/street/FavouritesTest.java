package dev.grindstone.shop.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Hearts, as a client without scripts presses them. */
class FavouritesTest {
    private static final String DANAS = "/people/dana-1/favorites";

    private static String heart(long listing) {
        return ".v2-listing-card[data-listing-id=" + listing + "] form[data-part-heart]";
    }

    @Test
    void a_heart_is_set_where_one_is_and_stands_among_the_favourites() {
        try (Till till = new Till()) {
            Document page = till.submit(till.get("/search?q=clock"), heart(SmallStreet.CLOCK), "heart", "add");
            assertThat(till.at()).isEqualTo("/search?q=clock");
            assertThat(page.expectFirst(heart(SmallStreet.CLOCK) + " button[data-btn-fave]")
                            .attr("aria-pressed"))
                    .isEqualTo("true");
            till.submit(till.get("/listing/" + SmallStreet.MUG), "form[data-part-heart]", "heart", "add");

            Document favourites = till.get("/favorites");
            assertThat(till.at()).isEqualTo(DANAS);
            assertThat(favourites
                            .select("[data-favorites-grid] .v2-listing-card")
                            .eachAttr("data-listing-id"))
                    .containsExactly("" + SmallStreet.MUG, "" + SmallStreet.CLOCK);
            assertThat(till.get(DANAS + "?search_query=cuckoo").select("[data-favorites-grid] .v2-listing-card"))
                    .hasSize(1);
        }
    }

    @Test
    void a_heart_counts_once_and_is_taken_back() {
        try (Till till = new Till()) {
            till.run("shop.favourite", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK));
            till.run("shop.favourite", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK));
            assertThat(till.sql("SELECT COUNT(*) FROM shop.list_item")).containsExactly("1");
            Document empty = till.submit(till.get(DANAS), heart(SmallStreet.CLOCK), "heart", "remove");
            assertThat(till.at()).isEqualTo(DANAS);
            assertThat(empty.text()).contains("Nothing here yet");
            till.run("shop.unfavourite", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK));
            assertThat(till.sql("SELECT COUNT(*) FROM shop.list_item")).containsExactly("0");
        }
    }

    @Test
    void hearts_are_no_wish_lists() {
        try (Till till = new Till()) {
            till.run("shop.favourite", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK));
            assertThat(till.get("/hz/wishlist/ls").text()).contains("You have no list yet");
            till.post("/hz/wishlist/create", "name", "Kitchen");
            assertThat(till.sql("SELECT name FROM shop.list WHERE is_default")).containsExactly("Kitchen");
            assertThat(till.get(DANAS).select("[data-favorites-grid] .v2-listing-card"))
                    .hasSize(1);
        }
    }

    @Test
    void others_see_them_with_their_own_hearts() {
        try (Till till = new Till()) {
            till.run("shop.favourite", SmallShop.BEN, Map.of("listing", SmallStreet.TRAIN));
            till.run("shop.follow", SmallShop.BEN, Map.of("shop", SmallStreet.FINDER));
            Document bens = till.get("/people/ben-2/favorites");
            assertThat(bens.expectFirst("h1").text()).isEqualTo("Ben’s favorites");
            assertThat(bens.expectFirst(heart(SmallStreet.TRAIN) + " button").attr("aria-pressed"))
                    .isEqualTo("false");
            Document shops = till.get("/people/ben-2/favorites?tab=shops");
            assertThat(shops.select("[data-part-favourites-shops] li").text()).contains("Attic & Acorn");
            assertThat(till.get(DANAS + "?tab=shops").text()).contains("No shops yet");
            assertThat(till.ask("/people/nobody-77/favorites", null).statusCode())
                    .isEqualTo(404);
            assertThat(till.ask("/people/dana/favorites", null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void who_is_not_signed_in_does_that_first_and_comes_back() {
        try (Till till = new Till()) {
            till.get("/street/sign-out");
            Document join = till.submit(till.get("/search?q=clock"), heart(SmallStreet.CLOCK), "heart", "add");
            assertThat(till.at()).startsWith("/join?return_to=");
            assertThat(till.sql("SELECT COUNT(*) FROM shop.list_item")).containsExactly("0");
            till.submit(join, "#join-neu-form", "email", "dana@harbour.example", "password", "grindstone");
            assertThat(till.at()).isEqualTo("/search?q=clock");
        }
    }

    @Test
    void what_does_not_exist_has_no_heart() {
        try (Till till = new Till()) {
            assertThatThrownBy(() -> till.run("shop.favourite", SmallShop.DANA, Map.of("listing", 99)))
                    .hasMessage("There is no listing 99: take the number from its page’s address, /listing/<number>");
            assertThat(till.ask("/favorites", "listing_id=x&heart=add").statusCode())
                    .isEqualTo(400);
        }
    }
}
