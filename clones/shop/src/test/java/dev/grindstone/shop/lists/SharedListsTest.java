package dev.grindstone.shop.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Taking back what was deleted, and keeping a list together with somebody. */
class SharedListsTest {
    @Test
    void a_removed_item_comes_back_as_it_was() {
        try (Till till = new Till()) {
            String list = till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.LAMP));
            till.change("UPDATE shop.list_item SET comment = 'For the desk', wanted = 2");
            List<String> before = till.sql("SELECT id || comment || wanted || added_at FROM shop.list_item");
            Document removed =
                    till.submit(till.get("/hz/wishlist/ls/" + list), "#g-items form[action='/hz/wishlist/remove']");
            assertThat(removed.select("#list-undo-alert").text()).startsWith("“Lumeva Arc Desk Lamp");
            assertThat(removed.select("#g-items > li")).isEmpty();
            Document back = till.submit(removed, "#list-undo-alert form");
            assertThat(back.select("#g-items > li")).hasSize(1);
            assertThat(till.sql("SELECT id || comment || wanted || added_at FROM shop.list_item"))
                    .isEqualTo(before);
            assertThat(till.world().netChanges().stream()
                            .filter(change -> change.table().equals("shop.list_item"))
                            .count())
                    .isEqualTo(1);
            assertThat(back.select("#list-undo-alert")).isEmpty();
        }
    }

    @Test
    void a_deleted_list_comes_back_with_all_that_is_on_it() {
        try (Till till = new Till()) {
            String list = till.run("shop.createList", SmallShop.DANA, Map.of("name", "Workshop"));
            till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "list", list));
            till.run("shop.inviteToList", SmallShop.DANA, Map.of("list", list, "email", SmallShop.BEN.email()));
            Document gone = till.post("/hz/wishlist/delete", "list", list);
            assertThat(gone.select("#list-undo-alert").text()).startsWith("The list “Workshop” was removed.");
            till.submit(gone, "#list-undo-alert form");
            Document back = till.get("/hz/wishlist/ls/" + list);
            assertThat(back.select("#g-items > li")).hasSize(1);
            assertThat(back.select("[data-part-lists-editors] li").text()).contains("Ben Okafor");
        }
    }

    @Test
    void nothing_but_ones_own_removal_is_taken_back() {
        try (Till till = new Till()) {
            String list = till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.LAMP));
            long before = till.world().lastChange();
            till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.KETTLE));
            long after = till.world().lastChange();
            assertThat(till.ask("/hz/wishlist/undo", "list=" + list + "&removal=" + before + "-" + after)
                            .statusCode())
                    .isEqualTo(409);
            String of = till.run("shop.addToList", SmallShop.BEN, Map.of("asin", SmallShop.LAMP));
            String item = till.sql("SELECT i.id FROM shop.list_item i JOIN shop.list l ON l.id = i.list_id"
                            + " WHERE l.handle = '" + of + "'")
                    .get(0);
            long then = till.world().lastChange();
            till.run("shop.removeFromList", SmallShop.BEN, Map.of("item", Long.parseLong(item)));
            String removal = then + "-" + till.world().lastChange();
            assertThat(till.ask("/hz/wishlist/undo", "list=" + list + "&removal=" + removal)
                            .body())
                    .contains("That can no longer be undone.");
            assertThat(till.ask("/hz/wishlist/undo", "list=" + list + "&removal=x")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(till.get("/hz/wishlist/ls?removal=" + removal).select("#list-undo-alert"))
                    .isEmpty();
        }
    }

    @Test
    void who_is_invited_says_yes_and_edits_until_they_leave() {
        try (Till till = new Till()) {
            String list = till.run("shop.createList", SmallShop.DANA, Map.of("name", "Trip"));
            till.run("shop.addToList", SmallShop.DANA, Map.of("asin", SmallShop.LAMP, "list", list));
            Document page = till.submit(
                    till.get("/hz/wishlist/ls/" + list), "#list-invite-form", "email", SmallShop.BEN.email());
            assertThat(page.select("[data-part-lists-editors] li").text()).contains("Ben Okafor", "Invited");
            assertThat(till.told())
                    .filteredOn(each -> each.kind().equals("list-invitation"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.recipient()).isEqualTo(SmallShop.BEN));

            till.post("/ap/signin", "email", SmallShop.BEN.email(), "password", "grindstone");
            Document asked = till.get("/hz/wishlist/ls/" + list);
            assertThat(asked.select("#g-items form[action='/hz/wishlist/remove']"))
                    .isEmpty();
            Document accepted = till.submit(asked, "#list-invitation form", "accept", "true");
            assertThat(accepted.select("#your-lists-nav li").text()).contains("Trip", "Shared by Dana");
            assertThat(accepted.select("[data-part-lists-manage] input[name=name]"))
                    .isEmpty();
            Document added = till.post("/hz/wishlist/add", "asin", SmallShop.KETTLE, "list", list);
            assertThat(added.select("#g-items > li")).hasSize(2);
            assertThat(till.submit(added, "#g-items form[action='/hz/wishlist/remove']")
                            .select("#g-items > li"))
                    .hasSize(1);
            assertThatThrownBy(() -> till.run("shop.deleteList", SmallShop.BEN, Map.of("list", list)))
                    .hasMessageContaining("has no list");
            till.submit(till.get("/hz/wishlist/ls/" + list), "form:has(#list-leave)");
            assertThat(till.ask("/hz/wishlist/ls/" + list, null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void bad_invitations_are_told_and_can_be_declined_or_taken_back() {
        try (Till till = new Till()) {
            String list = till.run("shop.createList", SmallShop.DANA, Map.of("name", "Trip"));
            String form = "list=" + list + "&email=";
            assertThat(till.ask("/hz/wishlist/invite", form + "who%40harbour.example")
                            .body())
                    .contains("There is no account with the email address who@harbour.example");
            assertThat(till.ask("/hz/wishlist/invite", form + "dana%40harbour.example")
                            .body())
                    .contains("The list is yours already");
            till.run("shop.inviteToList", SmallShop.DANA, Map.of("list", list, "email", SmallShop.BEN.email()));
            assertThat(till.ask("/hz/wishlist/invite", form + "ben%40harbour.example")
                            .statusCode())
                    .isEqualTo(422);
            till.run("shop.answerInvitation", SmallShop.BEN, Map.of("list", list, "accept", false));
            till.run("shop.inviteToList", SmallShop.DANA, Map.of("list", list, "email", SmallShop.BEN.email()));
            till.run("shop.removeEditor", SmallShop.DANA, Map.of("list", list, "person", 2));
            assertThatThrownBy(() -> till.run("shop.answerInvitation", SmallShop.BEN, Map.of("list", list)))
                    .hasMessageContaining("is not invited");
            assertThatThrownBy(
                            () -> till.run("shop.addToList", SmallShop.BEN, Map.of("asin", "B0LAMPARC1", "list", list)))
                    .hasMessageContaining("no such list");
        }
    }
}
