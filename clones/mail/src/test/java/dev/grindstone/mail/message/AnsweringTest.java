package dev.grindstone.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private static final Address NORA = new Address("Nora Lindqvist", "nora@harbour.example");
    private static final Address BEN = new Address("Ben Okafor", "ben@harbour.example");
    private static final Address ANNA = new Address("Anna Reyes", "anna@reyes-marine.example");

    @Test
    void an_answer_goes_to_the_sender_and_to_all_others_in_copy() {
        Message message = message(ANNA, List.of(NORA, BEN), List.of(new Address("", "Port@port.example")));

        assertThat(Answering.to(message, NORA.email(), false)).isEqualTo(new Answering(List.of(ANNA), List.of()));
        assertThat(Answering.to(message, NORA.email(), true))
                .isEqualTo(new Answering(List.of(ANNA), List.of(BEN, new Address("", "Port@port.example"))));
    }

    @Test
    void an_answer_to_ones_own_message_goes_to_those_who_got_it() {
        Message message = message(NORA, List.of(BEN, ANNA), List.of());

        assertThat(Answering.to(message, "NORA@harbour.example", true).to()).containsExactly(BEN, ANNA);
        assertThat(Answering.to(message(NORA, List.of(NORA), List.of()), NORA.email(), true)
                        .to())
                .containsExactly(NORA);
    }

    @Test
    void history_says_who_wrote_when() {
        Message message = message(ANNA, List.of(NORA), List.of());

        assertThat(Quoting.replyQuote(message, ZoneId.of("Europe/Stockholm")))
                .startsWith("<div class=\"gmail_quote\">")
                .contains("On Mon, Mar 9, 2026 at 1:30 PM Anna Reyes &lt;<a href=\"mailto:anna@reyes-marine.example\">")
                .contains("&gt; wrote:<br>")
                .contains("<blockquote class=\"gmail_quote\"");
        assertThat(Quoting.forwardQuote(message, ZoneId.of("UTC")))
                .contains("---------- Forwarded message ---------<br>From: <strong")
                .contains("Date: Mon, Mar 9, 2026 at 12:30 PM<br>Subject: Fenders<br>To: Nora Lindqvist");
    }

    @Test
    void a_prefix_is_never_doubled() {
        assertThat(Quoting.replySubject("Fenders")).isEqualTo("Re: Fenders");
        assertThat(Quoting.replySubject("RE: Fenders")).isEqualTo("RE: Fenders");
        assertThat(Quoting.replySubject("Report")).isEqualTo("Re: Report");
        assertThat(Quoting.forwardSubject("Fw: Fenders")).isEqualTo("Fw: Fenders");
        assertThat(Quoting.forwardSubject("Re: Fenders")).isEqualTo("Fwd: Re: Fenders");
    }

    private static Message message(Address from, List<Address> to, List<Address> cc) {
        Instant at = Instant.parse("2026-03-09T12:30:00Z");
        return new Message(
                1,
                1,
                1,
                "received",
                "inbox",
                "primary",
                from,
                to,
                cc,
                List.of(),
                "Fenders",
                "Thursday?",
                null,
                at,
                true,
                false,
                false,
                "<1@x.example>",
                null,
                null);
    }
}
