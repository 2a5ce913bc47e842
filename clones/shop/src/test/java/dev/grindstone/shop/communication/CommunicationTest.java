package dev.grindstone.shop.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.shop.SmallShop;
import dev.grindstone.shop.Till;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Which mails are wanted. */
class CommunicationTest {
    @Test
    void all_are_wanted_until_some_are_not() {
        try (Till till = new Till()) {
            Document page = till.get("/communication-preferences");
            assertThat(page.select("[name=subject][checked]")).hasSize(6);
            Document saved = till.post("/communication-preferences", "subject", "deals", "subject", "lists");
            assertThat(saved.select("#communication-saved")).hasSize(1);
            assertThat(saved.select("[name=subject][checked]").eachAttr("value"))
                    .containsExactly("deals", "lists");
            assertThat(till.sql("SELECT prefs FROM shop.buyer"))
                    .containsExactly("{\"mail_off\":\"again news reviews surveys\"}");
            till.post("/communication-preferences", "subject", "deals", "none", "x");
            assertThat(till.get("/communication-preferences").select("[name=subject][checked]"))
                    .isEmpty();
        }
    }

    @Test
    void one_command_for_each_and_unknown_ones_are_refused() {
        try (Till till = new Till()) {
            till.run("shop.setCommunication", SmallShop.DANA, Map.of("subject", "surveys", "on", false));
            till.run("shop.setCommunication", SmallShop.DANA, Map.of("subject", "surveys", "on", true));
            assertThat(till.sql("SELECT prefs FROM shop.buyer")).containsExactly("{}");
            assertThatThrownBy(() -> till.run("shop.setCommunication", SmallShop.DANA, Map.of("subject", "orders")))
                    .hasMessageContaining("no mails about 'orders'");
        }
    }
}
