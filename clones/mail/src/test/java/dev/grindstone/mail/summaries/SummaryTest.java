package dev.grindstone.mail.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.grindstone.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final String PARCEL = marked("{\"@context\":\"http://schema.org\",\"@type\":\"ParcelDelivery\","
            + "\"carrier\":{\"@type\":\"Organization\",\"name\":\"Parcel Post\"},\"trackingNumber\":\"PP 4711\","
            + "\"itemShipped\":{\"name\":\"<b>Mooring</b> line\"},\"expectedArrivalUntil\":\"2026-03-13\"}");

    @Test
    void a_parcel_an_order_and_a_flight_are_summed_up() {
        assertThat(Summary.of(PARCEL).orElseThrow().facts())
                .containsExactly(
                        entry("Carrier", "Parcel Post"),
                        entry("Tracking number", "PP 4711"),
                        entry("Arrives", "2026-03-13"));
        Summary order = Summary.of(
                        marked(
                                "[{\"@type\":\"Order\",\"orderNumber\":\"A-77\",\"merchant\":{\"name\":\"Rope &"
                                        + " Sail\"},"
                                        + "\"price\":84.5,\"priceCurrency\":\"EUR\",\"orderStatus\":\"http://schema.org/OrderDelivered\"}]"))
                .orElseThrow();
        assertThat(order.facts())
                .containsExactly(
                        entry("Order number", "A-77"),
                        entry("From", "Rope & Sail"),
                        entry("Total", "EUR 84.5"),
                        entry("Status", "OrderDelivered"));
        assertThat(Summary.of(
                                marked(
                                        "{\"@type\":\"FlightReservation\",\"reservationNumber\":\"K2Q\",\"reservationFor\":"
                                                + "{\"departureAirport\":{\"iataCode\":\"ARN\"},\"arrivalAirport\":{\"iataCode\":\"TLL\"}}}"))
                        .orElseThrow()
                        .title())
                .isEqualTo("ARN – TLL");
    }

    @Test
    void what_is_not_marked_or_cannot_be_read_makes_no_card() {
        assertThat(Summary.of("<p>Your order A-77</p>")).isEmpty();
        assertThat(Summary.of(marked("{\"@type\":\"Order\""))).isEmpty();
        assertThat(Summary.of(marked("{\"@type\":\"Recipe\",\"orderNumber\":\"1\"}")))
                .isEmpty();
        assertThat(Summary.of(marked("7"))).isEmpty();
        assertThat(Summary.of(marked("{\"@type\":\"Order\"}"))).isEmpty();
    }

    @Test
    void the_card_stands_above_the_message_as_text() {
        try (Mailbox mail = Mailbox.open()) {
            Object id = mail.run(
                    "mail.import",
                    Map.of(
                            "from",
                            "Parcel Post <track@parcel.example>",
                            "to",
                            List.of("nora@harbour.example"),
                            "subject",
                            "On its way",
                            "html",
                            "<p>It comes.</p>" + PARCEL));
            Document page = mail.page("/mail/u/0/messages/" + String.format("%016x", (Long) id));

            assertThat(page.select("[aria-label='Parcel summary'] h4").text()).isEqualTo("<b>Mooring</b> line");
            assertThat(page.select(".a3s").text()).isEqualTo("It comes.");
        }
    }

    private static String marked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }
}
