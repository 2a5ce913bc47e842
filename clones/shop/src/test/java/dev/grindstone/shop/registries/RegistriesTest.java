package dev.grindstone.shop.registries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Registries, as a client without scripts keeps them and buys from them. */
class RegistriesTest {
    @Test
    void one_is_created_and_found_by_the_names_of_both() {
        try (Till till = new Till()) {
            till.equip(SmallShop.DANA);
            Document hub = till.get(
                    till.get("/").select("#nav-xshop a:contains(Registry)").attr("href"));
            Document form = till.get(hub.select("#create-wedding-registry a").attr("href"));
            Document wrong = send(till, form, "partner", "Tom Reyes", "on", "soon");
            assertThat(wrong.select("#registry-problem").text()).contains("Enter a date such as");
            assertThat(wrong.select("#registry-partner").val()).isEqualTo("Tom Reyes");
            Document made = till.submit(
                    wrong, "#registry-form", "on", "2026-06-20", "greeting", "We look forward to seeing you!");
            assertThat(made.select("#registry-names").text()).isEqualTo("Dana Whitfield & Tom Reyes");
            assertThat(made.select("#registry-event-date").text()).isEqualTo("June 20, 2026");
            assertThat(made.text()).contains("102 days to go");

            asBen(till);
            assertThat(till.get("/registries")
                            .select("form[action='/registries/find'] #registry-search-name[name=name]"))
                    .hasSize(1);
            for (String name : new String[] {"whitfield", "rey", "Dana Tom"}) {
                Document found = till.get("/registries/find?kind=&name=" + name.replace(' ', '+'));
                assertThat(found.select("[data-part-registry-results] td a").text())
                        .as(name)
                        .isEqualTo("Dana Whitfield & Tom Reyes");
            }
            assertThat(till.get("/registries/find?name=whitfield&kind=baby").text())
                    .contains("No registry");
            Document view = till.get(till.get("/registries/find?name=dana")
                    .select("[data-part-registry-results] td a")
                    .attr("href"));
            assertThat(view.text()).contains("We look forward").doesNotContain("18 Alder Street", "Settings");
        }
    }

    @Test
    void a_private_one_is_found_by_nobody_else() {
        try (Till till = new Till()) {
            String handle = registry(till);
            till.submit(till.get("/registries/" + handle + "/edit"), "#registry-form", "public", "false");
            assertThat(till.get("/registries/" + handle).text()).contains("Only you can see it.");
            asBen(till);
            assertThat(till.ask("/registries/" + handle, null).statusCode()).isEqualTo(404);
            assertThat(till.get("/registries/find?name=dana").text()).contains("No registry");
            assertThat(till.ask("/registries/" + handle + "/edit", null).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void things_come_from_the_button_of_the_product_page_and_are_changed_there() {
        try (Till till = new Till()) {
            String handle = registry(till);
            Document product = till.get("/dp/" + SmallShop.KETTLE);
            assertThat(product.select("#atwl-list-name-" + handle).text()).isEqualTo("Wedding Registry");
            Document page = till.submit(product, "#wishlistForm", "list", handle);
            assertThat(till.at()).isEqualTo("/registries/" + handle);
            assertThat(page.select(".registry-item")).hasSize(1);
            Document changed = till.submit(page, ".registry-item details form", "wanted", "3", "comment", "For tea");
            assertThat(changed.select("#registry-needed").text()).isEqualTo("3 still needed");
            assertThat(changed.select("[data-part-lists-comment]").text()).isEqualTo("For tea");
            assertThat(till.submit(changed, ".registry-item form:has([name=remove])", "remove", "Remove")
                            .select(".registry-item"))
                    .isEmpty();
        }
    }

    @Test
    void what_is_bought_counts_goes_to_the_owners_town_and_is_thanked_for() {
        try (Till till = new Till()) {
            String handle = registry(till);
            till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.KETTLE, "list", handle));
            till.change("UPDATE shop.list_item SET wanted = 3");
            till.equip(SmallShop.BEN);
            asBen(till);
            Document cart = till.submit(till.get("/registries/" + handle), ".registry-buy", "quantity", "2");
            assertThat(cart.select(".sc-product-registry").text()).contains("Dana Whitfield");
            Document checkout = till.get("/gp/cart/desktop/go-to-checkout.html");
            assertThat(checkout.select("#deliver-to-address-text").text()).isEqualTo("Delivering to Dana Whitfield");
            assertThat(checkout.text()).contains("Portland, OR").doesNotContain("18 Alder Street, Portland");
            till.submit(checkout, "#place-order-form");
            assertThat(till.at()).contains("buy/thankyou");

            Document after = till.get("/registries/" + handle);
            assertThat(after.select("[id^=itemPurchased]").text()).isEqualTo("2");
            assertThat(after.select("[id^=itemNeeded]").text()).isEqualTo("1");
            assertThat(told(till, "registry-gift"))
                    .singleElement()
                    .satisfies(gift -> assertThat(gift.recipient()).isEqualTo(SmallShop.DANA));

            asDana(till);
            Document thanks = till.get("/registries/" + handle + "/thanks");
            assertThat(thanks.select("[data-part-registry-thanks] li b").text()).isEqualTo("Ben Okafor");
            Document thanked =
                    till.submit(thanks, "[data-part-registry-thanks] form", "note", "Tea tastes better now.");
            assertThat(thanked.select("[data-part-registry-thanks]").text()).contains("Thanked on March 10, 2026");
            assertThat(told(till, "registry-thanks"))
                    .singleElement()
                    .satisfies(note -> assertThat(note.lines()).containsExactly("Tea tastes better now."));
        }
    }

    @Test
    void what_is_cancelled_is_needed_again_and_what_is_complete_cannot_be_bought() {
        try (Till till = new Till()) {
            String handle = registry(till);
            till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.KETTLE, "list", handle));
            till.equip(SmallShop.BEN);
            till.run("shop.addToCart", SmallShop.BEN, Map.of("asin", SmallShop.KETTLE, "registry", handle));
            till.run("shop.placeOrder", SmallShop.BEN, Map.of());
            assertThat(till.get("/registries/" + handle).select(".registry-item[data-x-needed=0] .registry-buy"))
                    .isEmpty();
            till.change("UPDATE shop.purchase_line SET cancelled = quantity");
            assertThat(till.get("/registries/" + handle).select(".registry-item[data-x-needed=1] .registry-buy"))
                    .hasSize(1);
            assertThat(till.get("/registries/" + handle + "/thanks").select("[data-part-registry-thanks] li"))
                    .isEmpty();
        }
    }

    @Test
    void one_that_is_deleted_leaves_baskets_alone() {
        try (Till till = new Till()) {
            String handle = registry(till);
            till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.KETTLE, "list", handle));
            till.equip(SmallShop.BEN);
            till.run("shop.addToCart", SmallShop.BEN, Map.of("asin", SmallShop.KETTLE, "registry", handle));
            till.submit(till.get("/registries/" + handle + "/edit"), "#registry-delete-form");
            assertThat(till.at()).isEqualTo("/registries");
            till.run("shop.placeOrder", SmallShop.BEN, Map.of());
            assertThat(till.sql("SELECT COUNT(*) FROM shop.purchase WHERE person_id = 2"))
                    .containsExactly("1");
        }
    }

    @Test
    void commands_refuse_what_cannot_be() {
        try (Till till = new Till()) {
            assertThatThrownBy(() -> till.run(
                            "shop.createRegistry", SmallShop.DANA, Map.of("kind", "wedding", "on", "2026-06-20")))
                    .hasMessageContaining("Choose one of your addresses");
            String handle = registry(till);
            assertThatThrownBy(() -> till.run(
                            "shop.addToCart", SmallShop.BEN, Map.of("asin", SmallShop.LAMP, "registry", handle)))
                    .hasMessageContaining("on no registry");
            assertThatThrownBy(() ->
                            till.run("shop.editRegistry", SmallShop.BEN, Map.of("list", handle, "partner", "Ben")))
                    .hasMessageContaining("has no registry");
            assertThatThrownBy(() -> till.run("shop.thankGiver", SmallShop.DANA, Map.of("gift", 5)))
                    .hasMessageContaining("no gift 5");
        }
    }

    private static String registry(Till till) {
        till.equip(SmallShop.DANA);
        return till.run("shop.createRegistry", SmallShop.DANA, Map.of("kind", "wedding", "on", "2026-06-20"));
    }

    /** Sends a form although the answer says that something is wrong. */
    private static Document send(Till till, Document form, String... fields) {
        StringBuilder body = new StringBuilder("kind=wedding&public=true");
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(fields[i + 1].replace(' ', '+'));
        }
        var answer = till.ask(form.expectFirst("#registry-form").attr("action"), body.toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        return org.jsoup.Jsoup.parse(answer.body());
    }

    private static void asBen(Till till) {
        till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
    }

    private static void asDana(Till till) {
        till.post("/ap/signin", "email", SmallShop.DANA.email(), "password", "grindstone");
    }

    private static List<Notification> told(Till till, String kind) {
        return till.told().stream().filter(each -> each.kind().equals(kind)).toList();
    }
}
