package dev.grindstone.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.counterpart.Rule;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveredEventTest {
    private static final String ECHOED = "SELECT body_text FROM mail.message WHERE owner_id = 1 AND kind = 'received'"
            + " AND from_email = 'ben@harbour.example' AND subject LIKE 'Echo:%' ORDER BY id";

    private final Mailbox mail = Mailbox.open(new Correspondence());
    private final World world = mail.world();

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void whoever_gets_a_message_hears_of_it_when_it_comes_and_can_answer_in_the_conversation() {
        ben(new Order(
                "mail.send",
                Map.of(
                        "to", "{from}",
                        "subject", "Echo: {subject}",
                        "reply_to", "{message}",
                        "text", "{from} to {to}, cc {cc}: {text}")));
        Object first =
                mail.run("mail.send", Map.of("to", "Ben <ben@harbour.example>", "subject", "Lunch", "text", "One?"));
        world.advance(Duration.ofSeconds(79));
        assertThat(mail.sql(ECHOED)).isEmpty();

        world.advance(Duration.ofSeconds(1));
        assertThat(mail.sql(ECHOED)).hasSize(1).first().asString().endsWith(" to ben@harbour.example, cc : One?");
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE owner_id = 1 AND thread_id = " + first))
                .isEqualTo("2");
    }

    @Test
    void their_own_words_are_told_from_what_they_quote() {
        Object first = mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "Lunch", "text", "One?"));
        world.advance(Duration.ofMinutes(1));
        ben(new Order("mail.send", Map.of("to", "{from}", "subject", "Echo:", "text", "[{text}] [{body}]")));
        mail.run("mail.reply", Map.of("message", first, "text", "Or two?"));
        world.advance(Duration.ofMinutes(5));

        assertThat(mail.sql(ECHOED))
                .singleElement()
                .asString()
                .startsWith("[Or two?] [Or two?")
                .contains("One?");
    }

    @Test
    void a_message_that_is_taken_back_never_came() {
        ben(new Order("mail.send", Map.of("to", "{from}", "subject", "Echo:", "text", "{text}")));
        mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "Lunch", "text", "One?"));
        world.run(open -> open.schedule()
                .firstDue(open.now().plusSeconds(60))
                .ifPresent(due -> open.schedule().cancel(due.id())));
        world.advance(Duration.ofMinutes(5));

        assertThat(mail.sql(ECHOED)).isEmpty();
    }

    private void ben(Order order) {
        world.run(open -> open.counterparts()
                .add(new Rule(
                        open.people().byEmail("ben@harbour.example").orElseThrow(),
                        "mail.delivered",
                        Guard.always(),
                        Rule.MOST,
                        Duration.ofMinutes(1),
                        List.of(order))));
    }
}
