package dev.grindstone.mail.conversation.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortAnswersTest {
    private static final String READER = "nora@harbour.example";

    private static List<String> to(String text) {
        return ShortAnswers.to(message("received", "inbox", "ben@harbour.example", null, text), READER);
    }

    private static Message message(String kind, String folder, String from, @Nullable String listId, String text) {
        return new Message(
                1,
                1,
                1,
                kind,
                folder,
                "primary",
                new Address("", from),
                List.of(new Address("", READER)),
                List.of(),
                List.of(),
                "Subject",
                text,
                null,
                Instant.EPOCH,
                true,
                false,
                false,
                "<1@harbour.example>",
                null,
                listId);
    }

    @Test
    void a_proposal_is_taken_or_declined() {
        assertThat(to("Would Thursday at ten work? Or are you free on Friday?"))
                .containsExactly("Yes, that works.", "Sorry, I can't make it.", "Let me check and get back to you.");
    }

    @Test
    void a_request_is_promised() {
        assertThat(to("Could you send me the list?")).first().isEqualTo("Sure, I'll take care of it.");
        assertThat(to("Please check your weeks.")).first().isEqualTo("Will do.");
    }

    @Test
    void a_question_outweighs_the_thanks_below_it() {
        assertThat(to("Where is the key?\n\nThank you, Ben")).first().isEqualTo("I'm not sure.");
        assertThat(to("Thank you for the key!")).first().isEqualTo("You're welcome!");
    }

    @Test
    void what_the_letter_quotes_is_not_answered() {
        assertThat(to("Fine by me.\n\nOn Mon, Mar 9, 2026 at 9:00 AM Nora wrote:\n> Could you come?"))
                .isEmpty();
    }

    @Test
    void machines_lists_spam_and_own_mail_get_none() {
        String text = "Could you answer?";

        assertThat(ShortAnswers.to(message("received", "inbox", "no-reply@shop.example", null, text), READER))
                .isEmpty();
        assertThat(ShortAnswers.to(
                        message("received", "inbox", "ben@harbour.example", "crew.harbour.example", text), READER))
                .isEmpty();
        assertThat(ShortAnswers.to(message("received", "spam", "ben@harbour.example", null, text), READER))
                .isEmpty();
        assertThat(ShortAnswers.to(message("sent", "archive", READER, null, text), READER))
                .isEmpty();
    }
}
