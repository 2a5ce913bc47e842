package dev.grindstone.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** All that somebody reviewed, and other pages of the account that only tell something. */
class ProfileTest {
    @Test
    void all_reviews_of_a_person_stand_on_one_page() {
        try (Till till = new Till()) {
            assertThat(till.get("/gp/profile/me").text()).contains("You have not reviewed anything yet.");
            assertThat(till.at()).isEqualTo("/gp/profile/account-1");
            for (String asin : new String[] {SmallShop.LAMP, SmallShop.KETTLE}) {
                till.run(
                        "shop.writeReview",
                        SmallShop.BEN,
                        Map.of("asin", asin, "stars", 4, "title", "Good " + asin, "body", "Does what it says."));
            }
            Document page = till.get("/gp/profile/account-2");
            assertThat(page.select("#customer-profile-name-header").text()).isEqualTo("Ben Okafor");
            assertThat(page.select("#profile-review-count").text()).isEqualTo("2 reviews");
            assertThat(page.select(".profile-at-review-link").eachText())
                    .containsExactlyInAnyOrder("Good " + SmallShop.LAMP, "Good " + SmallShop.KETTLE);
            assertThat(till.get(page.select(".profile-at-review-link").attr("href"))
                            .select("[data-hook=review]"))
                    .hasSize(1);
            assertThat(till.ask("/gp/profile/account-zzz", null).statusCode()).isEqualTo(404);
            assertThat(till.ask("/gp/profile/nobody", null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nothing_is_recalled_and_the_page_says_what_was_looked_through() {
        try (Till till = new Till()) {
            assertThat(till.get("/product-safety-alerts")
                            .select("#recalls-none")
                            .text())
                    .contains("You have bought nothing yet.");
            till.equip(SmallShop.DANA);
            till.run("shop.placeOrder", SmallShop.DANA, Map.of("asin", SmallShop.LAMP));
            assertThat(till.get("/product-safety-alerts")
                            .select("#recalls-none")
                            .text())
                    .contains("We looked through the 1 product in your orders on March 10, 2026.");
        }
    }
}
