package dev.grindstone.mail.message.mark;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {
    private static final String PARCEL =
            marked("{\"@type\":\"ParcelDelivery\",\"trackingUrl\":\"https://parcel.example/track?n=1&b=2\"}");
    private static final String ORDER =
            marked("[{\"@type\":\"Thing\"},{\"@type\":\"Order\",\"url\":\"https://shop.example/orders/7\"}]");

    @Test
    void a_parcel_and_an_order_lead_to_their_pages() {
        assertThat(Offer.of(PARCEL)).contains(new Offer(Offer.Kind.PARCEL, "https://parcel.example/track?n=1&b=2"));
        assertThat(Offer.of(ORDER)).contains(new Offer(Offer.Kind.ORDER, "https://shop.example/orders/7"));
        assertThat(Offer.parse(Offer.of(ORDER).orElseThrow().kept())).isEqualTo(Offer.of(ORDER));
        assertThat(Offer.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://parcel.example/",
                "https://parcel.example/ x",
                "https://parcel.example/\\\"onclick=1",
                ""
            })
    void other_addresses_are_not_offered(String address) {
        assertThat(Offer.of(marked("{\"@type\":\"ParcelDelivery\",\"trackingUrl\":\"" + address + "\"}")))
                .isEmpty();
    }

    @Test
    void what_marks_nothing_offers_nothing() {
        assertThat(Offer.of(null)).isEmpty();
        assertThat(Offer.of("<p>Track it at https://parcel.example</p>")).isEmpty();
        assertThat(Offer.of(marked("{\"@type\":\"ParcelDelivery\""))).isEmpty();
        assertThat(Offer.of(marked("{\"@type\":\"ParcelDelivery\",\"trackingNumber\":\"1\"}")))
                .isEmpty();
    }

    @Test
    void a_row_has_the_link_but_not_in_spam() {
        try (Mailbox mail = Mailbox.open()) {
            put(mail, "On its way", PARCEL, Map.of());
            put(mail, "Thank you for your order", ORDER, Map.of());
            put(mail, "Your parcel waits", PARCEL, Map.of("folder", "spam"));

            Document inbox = mail.page("/mail/u/0/view?at=inbox");
            assertThat(inbox.select("[data-part-offer]").stream().map(Element::text))
                    .containsExactly("View order", "Track package");
            Element link = inbox.select("[data-part-offer]").get(1);
            assertThat(link.attr("href")).isEqualTo("https://parcel.example/track?n=1&b=2");
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(inbox.select("tr.zA:has([data-part-offer]) > td")).hasSize(20);
            assertThat(inbox.select("tr.zA:has([data-part-offer]) .brd")).isEmpty();
            assertThat(mail.page("/mail/u/0/view?at=spam").select("[data-part-offer]"))
                    .isEmpty();
        }
    }

    @Test
    void it_is_in_sight_in_each_density_and_leaves_the_conversation_closed() {
        Mailbox mail = Mailbox.open();
        put(mail, "On its way", PARCEL, Map.of());
        try (Desk desk = Desk.open(mail)) {
            for (String density : List.of("default", "comfortable", "compact")) {
                mail.run("mail.setPreferences", Map.of("density", density));
                Desk.go(desk.page(), desk.url("#inbox"));
                desk.page().reload();
                desk.settle();
                Locator row = desk.row("On its way");
                Locator link = row.locator("[data-part-offer]");
                row.hover();
                BoundingBox chip = link.boundingBox();
                BoundingBox tools =
                        row.locator("[data-x-cell=tools] li").first().boundingBox();
                assertThat(row.boundingBox().height).isEqualTo(density.equals("compact") ? 32 : 40);
                assertThat(chip.x + chip.width).isLessThanOrEqualTo(tools.x);
            }
            desk.page().context().route("https://parcel.example/**", route -> route.fulfill());
            var opened = desk.page()
                    .waitForPopup(() ->
                            desk.row("On its way").locator("[data-part-offer]").click());
            assertThat(opened.url()).isEqualTo("https://parcel.example/track?n=1&b=2");
            assertThat(desk.page().url()).endsWith("#inbox");
        }
    }

    private static void put(Mailbox mail, String subject, String html, Map<String, Object> more) {
        Map<String, Object> args = new HashMap<>(Map.of(
                "from",
                "Parcel Post <track@parcel.example>",
                "to",
                List.of("nora@harbour.example"),
                "subject",
                subject,
                "html",
                "<p>Hello.</p>" + html));
        args.putAll(more);
        mail.run("mail.import", args);
    }

    private static String marked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }
}
