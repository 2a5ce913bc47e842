package dev.grindstone.shop.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.SmallStreet;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Collections of favourites and saved searches, as a client without scripts handles them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionsTest {
    private static final String OWN = "/people/dana-1/favorites";

    private Till till;

    @BeforeAll
    void open() {
        till = new Till();
    }

    @AfterAll
    void close() {
        till.close();
    }

    @BeforeEach
    void reset() {
        till.world().reset();
        till.run("shop.favourite", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK));
        till.run("shop.favourite", SmallShop.DANA, Map.of("listing", SmallStreet.MUG));
    }

    private static String move(long listing) {
        return "form[data-part-collect]:has([name=listing_id][value=" + listing + "])";
    }

    @Test
    void a_collection_is_made_filled_renamed_and_given_up() {
        Document made = till.submit(till.get(OWN), "form[action='/favorites/collections']", "name", "For the kitchen");
        String handle = made.expectFirst("a[data-collection]").attr("data-collection");
        assertThat(till.at()).isEqualTo(OWN + "?collection=" + handle);
        assertThat(made.text()).contains("For the kitchen (0)");

        Document moved = till.submit(till.get(OWN), move(SmallStreet.MUG), "collection", handle);
        assertThat(till.at()).isEqualTo(OWN);
        assertThat(moved.select("[data-favorites-grid] .v2-listing-card")).hasSize(2);
        Document filled = till.get(OWN + "?collection=" + handle);
        assertThat(filled.select("[data-favorites-grid] .v2-listing-card").eachAttr("data-listing-id"))
                .containsExactly("" + SmallStreet.MUG);
        assertThat(filled.select("a[data-collection][aria-current]").text()).isEqualTo("For the kitchen (1)");

        Document renamed = till.submit(filled, "form[action$='/rename']", "name", "Mugs");
        assertThat(renamed.select("a[data-collection]").text()).isEqualTo("Mugs (1)");

        Document gone = till.submit(renamed, "form[action$='/collections/delete']");
        assertThat(gone.select("a[data-collection]")).isEmpty();
        assertThat(gone.select("[data-favorites-grid] .v2-listing-card")).hasSize(2);
        assertThat(till.sql("SELECT count(*) FROM shop.list WHERE kind = 'favourites'"))
                .containsExactly("1");
    }

    @Test
    void what_leaves_a_collection_stays_a_favourite_and_what_loses_its_heart_leaves_both() {
        Object handle = till.run("shop.createCollection", SmallShop.DANA, Map.of("name", "Gifts"));
        till.run("shop.collect", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK, "collection", handle));

        till.submit(till.get(OWN), move(SmallStreet.CLOCK), "collection", "");
        assertThat(till.get(OWN).select("a[data-collection]").text()).isEqualTo("Gifts (0)");
        assertThat(till.sql("SELECT count(*) FROM shop.list_item")).containsExactly("2");

        till.run("shop.collect", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK, "collection", handle));
        till.run("shop.favourite", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK));
        assertThat(till.sql("SELECT count(*) FROM shop.list_item")).containsExactly("2");
        till.run("shop.unfavourite", SmallShop.DANA, Map.of("listing", SmallStreet.CLOCK));
        assertThat(till.get(OWN + "?collection=" + handle).select("[data-favorites-grid] .v2-listing-card"))
                .isEmpty();
    }

    @Test
    void names_are_told_apart_and_other_peoples_collections_are_theirs() {
        Object handle = till.run("shop.createCollection", SmallShop.DANA, Map.of("name", "Gifts"));

        Document same = till.submit(till.get(OWN), "form[action='/favorites/collections']", "name", " gifts ");
        assertThat(same.select("[role=alert]").text()).contains("You have a collection “gifts” already");
        Document none = till.submit(till.get(OWN), "form[action='/favorites/collections']", "name", " ");
        assertThat(none.select("[role=alert]").text()).contains("Enter a name");
        assertThatThrownBy(() ->
                        till.run("shop.renameCollection", SmallShop.BEN, Map.of("collection", handle, "name", "Mine")))
                .hasMessageContaining("Ben Okafor has no collection");
        assertThat(till.get("/people/ben-2/favorites?collection=" + handle).select("[data-part-collection-new]"))
                .isEmpty();
    }

    @Test
    void a_search_is_saved_once_and_leads_back_to_its_results() {
        Document results = till.get("/search?q=bowl&free_shipping=true&explicit=1");
        till.submit(results, "form[data-part-save-search]");
        Document saved = till.submit(results, "form[data-part-save-search]");

        assertThat(till.at()).isEqualTo(OWN + "?tab=searches");
        String path = saved.expectFirst("[data-part-favourites-searches] a").attr("href");
        assertThat(saved.select("[data-part-favourites-searches] li")).hasSize(1);
        assertThat(path).isEqualTo("/search?q=bowl&free_shipping=true&explicit=1");
        assertThat(till.get(path).select(".v2-listing-card")).isNotEmpty();

        Document removed = till.submit(till.get(OWN + "?tab=searches"), "[data-part-favourites-searches] form");
        assertThat(removed.text()).contains("No searches yet");
        assertThatThrownBy(() ->
                        till.run("shop.saveSearch", SmallShop.DANA, Map.of("path", "//elsewhere.example", "name", "x")))
                .hasMessageContaining("cannot be saved");
    }

    @Test
    void colors_narrow_and_typing_errors_are_understood() {
        Document all = till.get("/search?q=mug");
        assertThat(all.select("input[name=color]").eachAttr("value")).containsExactly("", "Blue", "Gray", "Green");
        assertThat(till.get("/search?q=mug&color=Blue").select(".v2-listing-card"))
                .hasSize(1);
        Document none = till.get("/search?q=clock&color=Blue");
        assertThat(none.select(".v2-listing-card")).isEmpty();
        assertThat(none.select("a[aria-label='Remove filter Blue']").attr("href"))
                .isEqualTo("/search?q=clock");

        Document meant = till.get("/search?q=cukoo");
        assertThat(meant.select("[data-part-found-instead]").text())
                .isEqualTo("Showing results for cuckoo. Search instead for cukoo");
        assertThat(meant.select(".v2-listing-card").eachAttr("data-listing-id"))
                .containsExactly("" + SmallStreet.CLOCK);
        assertThat(till.get(meant.expectFirst("[data-part-found-instead] a").attr("href"))
                        .select(".v2-listing-card"))
                .isEmpty();
    }

    @Test
    void the_row_of_categories_ends_in_the_others() {
        for (int i = 0; i < 9; i++) {
            String name = "Department " + i;
            till.sql("SELECT 1");
            till.world().run(open -> {
                long department = open.nextId();
                open.db("shop")
                        .execute("INSERT INTO shop.node (id, parent_id, name, alias, position) VALUES (" + department
                                + ", NULL, '" + name + "', 'd" + department + "', 90)");
                open.db("shop")
                        .execute("UPDATE shop.product SET node_id = " + department
                                + " WHERE id = (SELECT MIN(p.id) FROM shop.product p JOIN shop.node n"
                                + " ON n.id = p.node_id WHERE p.title LIKE 'Stoneware Bowl%'"
                                + " AND n.name NOT LIKE 'Department%')");
            });
        }

        Document page = till.get("/street");

        assertThat(page.select("#desktop-category-nav > ul > li > a[id^=catnav-primary-link]"))
                .hasSize(9);
        assertThat(page.select("#desktop-category-nav > ul > li > a#catnav-more[aria-label='More categories']")
                        .attr("href"))
                .isEqualTo("#more-categories");
        assertThat(page.select("#more-categories a[id^=catnav-primary-link]")).hasSize(3);
    }
}
