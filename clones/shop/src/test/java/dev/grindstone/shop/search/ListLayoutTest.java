package dev.grindstone.shop.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Departments whose results stand below each other. */
class ListLayoutTest {
    private static final String CARD =
            "div.s-main-slot > div.s-result-item.s-asin[role=listitem][data-index][data-uuid]"
                    + "[data-component-type=s-search-result][data-asin=" + SmallShop.LAMP + "]";

    @Test
    void electronics_are_a_list_with_what_scripts_look_for() {
        try (Till till = withElectronics()) {
            Document page = till.get("/s?k=lamp&i=electronics");

            assertThat(page.select("div.s-main-slot.s-result-list.s-search-results.s-list-layout"))
                    .hasSize(1);
            assertThat(page.select(CARD)).hasSize(1);
            assertThat(page.select(CARD + " .s-image-square-aspect.s-image-fixed-height > img.s-image"))
                    .hasSize(1);
            assertThat(page.select(CARD + " h2 > span[class='a-size-medium a-color-base a-text-normal']")
                            .text())
                    .isEqualTo(page.select(CARD + " a > h2").attr("aria-label"));
            assertThat(page.select(CARD + " [data-cy=price-recipe] .a-price .a-offscreen"))
                    .isNotEmpty();
            assertThat(page.select(CARD + " [data-cy=delivery-recipe]").text()).contains("delivery");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s?k=lamp", "/s?k=kettle&i=garden", "/s?i=furniture", "/s?k=lamp&i=nowhere"})
    void all_else_is_a_grid(String address) {
        try (Till till = withElectronics()) {
            Document page = till.get(address);

            assertThat(page.select(".s-list-layout, .s-image-fixed-height")).isEmpty();
        }
    }

    @Test
    void a_part_of_a_department_looks_like_it() {
        try (Till till = withElectronics()) {
            String node = till.sql("SELECT id FROM shop.node WHERE name = 'Desk Lights'")
                    .get(0);

            assertThat(till.get("/b?node=" + node).select(".s-list-layout")).hasSize(1);
        }
    }

    /** The lamp is among electronics. */
    private static Till withElectronics() {
        Till till = new Till();
        String electronics = till.run(
                "shop.addNode", SmallShop.DANA, Map.of("name", "Electronics", "alias", "electronics", "position", 90));
        String lights = till.run(
                "shop.addNode",
                SmallShop.DANA,
                Map.of("name", "Desk Lights", "alias", "", "position", 91, "parent", electronics));
        till.change("UPDATE shop.product SET node_id = " + lights + " WHERE asin = '" + SmallShop.LAMP + "' OR id IN"
                + " (SELECT product_id FROM shop.variant WHERE asin = '" + SmallShop.LAMP + "')");
        return till;
    }
}
