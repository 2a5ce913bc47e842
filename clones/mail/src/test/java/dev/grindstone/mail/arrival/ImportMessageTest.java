package dev.grindstone.mail.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportMessageTest {
    private final Mailbox mail = Mailbox.open(new Correspondence());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_message_lies_where_and_as_the_arguments_say() {
        Object id = bring(Map.of(
                "from",
                "Port <Notices@port.example>",
                "subject",
                "Dredging",
                "html",
                "<p>From <b>April</b></p>",
                "at",
                "2026-01-02T10:00:00Z",
                "folder",
                "spam",
                "category",
                "updates",
                "starred",
                true));

        assertThat(mail.value("SELECT from_name || '|' || from_email || '|' || kind || '|' || folder || '|' || category"
                        + " || '|' || snippet || '|' || is_read || '|' || is_starred FROM mail.message WHERE id = "
                        + id))
                .isEqualTo("Port|Notices@port.example|received|spam|updates|From April|FALSE|TRUE");
        assertThat(mail.value("SELECT words FROM mail.search_text WHERE message_id = " + id))
                .startsWith(" dredging | port notices port example | nora nora harbour example | from april | ");
        assertThat((Long) id >> 20).isEqualTo(1_767_348_000_000L);
    }

    @Test
    void the_same_key_is_the_same_conversation() {
        Object first =
                bring(Map.of("from", "Ben <b@x.example>", "subject", "A", "text", "one", "thread", "Berth Plan"));
        Object second =
                bring(Map.of("from", "Ben <b@x.example>", "subject", "Re: A", "text", "two", "thread", "Berth Plan"));
        Object other = bring(Map.of("from", "Ben <b@x.example>", "subject", "A", "text", "three", "thread", "Berth"));

        assertThat(mail.value("SELECT thread_id FROM mail.message WHERE id = " + second))
                .isEqualTo(first.toString());
        assertThat(mail.value("SELECT in_reply_to FROM mail.message WHERE id = " + second))
                .isEqualTo(first.toString());
        assertThat(mail.value("SELECT thread_id FROM mail.message WHERE id = " + other))
                .isEqualTo(other.toString());
    }

    @Test
    void labels_are_made_when_they_are_missing_and_once_only() {
        bring(Map.of("from", "Ben <b@x.example>", "subject", "A", "text", "x", "labels", List.of("Cranes", "Berths")));

        assertThat(mail.sql("SELECT name FROM mail.label ORDER BY name"))
                .containsExactly("Berths", "Cranes", "Invoices");
    }

    @Test
    void what_makes_no_sense_is_named_with_its_remedy() {
        assertThatThrownBy(() -> bring(Map.of("subject", "A", "text", "x")))
                .hasMessageContaining("mail.import: the argument 'from' is missing");
        assertThatThrownBy(() -> bring(Map.of("from", "b@x.example", "subject", "A", "text", "x", "folder", "attic")))
                .hasMessage("mail.import: the argument 'folder' is 'attic', which is none of"
                        + " [archive, inbox, spam, trash]");
        assertThatThrownBy(() -> bring(Map.of("from", "b@x.example", "subject", "A", "text", "x", "owner", "who@x.y")))
                .hasMessageContaining("mail.import: nobody has the address 'who@x.y'");
        assertThatThrownBy(() -> bring(Map.of(
                        "from",
                        "b@x.example",
                        "subject",
                        "A",
                        "text",
                        "x",
                        "attachments",
                        List.of(Map.of("name", "a", "type", "text/plain")))))
                .hasMessageContaining("an attachment lacks 'bytes'");
    }

    private Object bring(Map<String, ?> args) {
        Map<String, Object> all = new HashMap<>(Map.of("to", List.of("Nora <nora@harbour.example>")));
        all.putAll(args);
        return mail.run("mail.import", all);
    }
}
