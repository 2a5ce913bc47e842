package dev.grindstone.mail.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FillMailboxTest {
    private static final int MANY = 230;

    private final Mailbox mail = Mailbox.open(new Correspondence());
    private final Mailbox other = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
        other.close();
    }

    @Test
    void the_state_is_the_same_as_after_as_many_imports() {
        List<Map<String, Object>> messages = messages();

        Object ids = mail.run("mail.fill", Map.of("messages", messages));
        List<Object> single = new ArrayList<>();
        messages.forEach(message -> single.add(other.run("mail.import", message)));

        assertThat(ids).isEqualTo(single);
        assertThat(mail.world().stateDigest()).isEqualTo(other.world().stateDigest());
        assertThat(mail.value(
                        "SELECT COUNT(*) FROM mail.message WHERE in_reply_to IS NOT NULL AND subject LIKE 'Hull %'"))
                .isEqualTo(String.valueOf(MANY - 7));
    }

    @Test
    void a_message_that_makes_no_sense_is_named_by_its_place() {
        List<Map<String, Object>> messages = new ArrayList<>(messages().subList(0, 2));
        messages.add(Map.of("from", "b@x.example", "subject", "A"));

        assertThatThrownBy(() -> mail.run("mail.fill", Map.of("messages", messages)))
                .hasMessageStartingWith("mail.fill, message 3: the argument 'text' is missing");
        assertThatThrownBy(() -> mail.run("mail.fill", Map.of("messages", "all")))
                .hasMessage(
                        "mail.fill: the argument 'messages' is 'all', which is not a list of maps with the arguments"
                                + " of mail.import");
    }

    private static List<Map<String, Object>> messages() {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> message = new HashMap<>();
            message.put("from", "Ben <b@x.example>");
            message.put("to", List.of("Nora <nora@harbour.example>"));
            message.put("cc", List.of("Olaf <o@x.example>", "Pia <p@x.example>"));
            message.put("subject", "Hull " + i);
            message.put("text", "Plate " + i);
            message.put("thread", "hull " + i % 7);
            message.put("labels", i % 3 == 0 ? List.of("Hulls", "Invoices") : List.of());
            byte[] bytes = {(byte) i};
            message.put("attachments", List.of(Map.of("name", "a" + i + ".csv", "type", "text/csv", "bytes", bytes)));
            messages.add(message);
        }
        return messages;
    }
}
