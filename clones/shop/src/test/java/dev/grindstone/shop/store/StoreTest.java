package dev.grindstone.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.Shop;
import dev.grindstone.shop.SmallShop;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A brand's store. */
class StoreTest {
    @Test
    void a_store_has_all_of_its_brand_by_department() {
        try (Shop shop = Shop.open()) {
            String link = shop.page("/dp/" + SmallShop.CHAIR)
                    .expectFirst("a#bylineInfo")
                    .attr("href");
            Document store = shop.page(link);

            assertThat(link).isEqualTo("/stores/Stellan");
            assertThat(store.expectFirst("#main h1").text()).isEqualTo("Stellan");
            assertThat(store.select("[data-part-store-item]").eachAttr("data-asin"))
                    .hasSize(14)
                    .contains(SmallShop.CHAIR);
            assertThat(shop.page("/stores/stellan/page/furniture").select("[data-part-store-item]"))
                    .hasSize(14);
            assertThat(shop.status("/stores/Nobody")).isEqualTo(404);
        }
    }
}
