package dev.grindstone.mail.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurchasesTest {
    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void receive(String subject, String html) {
        mail.run(
                "mail.receive",
                Map.of(
                        "from",
                        "Rope Locker <orders@ropelocker.example>",
                        "to",
                        "nora@harbour.example",
                        "subject",
                        subject,
                        "html",
                        html));
    }

    @Test
    void purchases_are_what_tells_of_an_order_or_a_parcel_whatever_its_category() {
        receive(
                "Order 7731 is on its way",
                "<script type=\"application/ld+json\">{\"@type\":\"ParcelDelivery\","
                        + "\"trackingUrl\":\"https://ropelocker.example/t/7731\"}</script><p>Two coils of rope.</p>");
        receive("Rope is on sale", "<p>Order today.</p>");

        assertThat(mail.subjects("category/purchases")).containsExactly("Order 7731 is on its way");
        assertThat(mail.subjects("search/category:purchases")).containsExactly("Order 7731 is on its way");
        assertThat(mail.subjects("search/rope -category:purchases")).contains("Rope is on sale");
    }

    @Test
    void the_navigation_leads_to_them() {
        assertThat(mail.page("/mail/u/0/")
                        .select("[data-x-route=category/purchases]")
                        .eachText())
                .containsExactly("Purchases");
    }

    @Test
    void the_navigation_counts_those_that_are_unread() {
        for (String number : new String[] {"7731", "7732"}) {
            receive(
                    "Order " + number + " is on its way",
                    "<script type=\"application/ld+json\">{\"@type\":\"ParcelDelivery\","
                            + "\"trackingUrl\":\"https://ropelocker.example/t/7731\"}</script><p>Rope.</p>");
        }
        assertThat(entry()).isEqualTo("Purchases 2 unread");
        mail.act("read", "category/purchases", Map.of(), "Order 7732 is on its way");
        assertThat(entry()).isEqualTo("Purchases 1 unread");
        mail.act("spam", "category/purchases", Map.of(), "Order 7731 is on its way");
        assertThat(entry()).isEqualTo("Purchases");
    }

    private String entry() {
        return mail.page("/mail/u/0/nav")
                .select("[data-x-route=category/purchases] a")
                .attr("aria-label");
    }
}
