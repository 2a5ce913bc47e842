package dev.grindstone.mail.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForwardingTest {
    private static final String BEN = "ben@harbour.example";

    private final Mailbox mail = Mailbox.open();

    @AfterEach
    void close() {
        mail.close();
    }

    private void arrives(String subject) {
        mail.run(
                "mail.receive",
                Map.of("from", "Ida <ida@far.example>", "to", "nora@harbour.example", "subject", subject, "text", "x"));
    }

    private String copies(String subject) {
        return String.join(
                ", ",
                mail.sql("SELECT folder || ' ' || is_read FROM mail.message WHERE subject = '" + subject
                        + "' ORDER BY id"));
    }

    @Test
    void what_comes_is_passed_on_and_the_own_copy_kept_as_said() {
        mail.run("mail.addForwardingAddress", Map.of("address", BEN));
        arrives("Before");
        mail.run("mail.setForwarding", Map.of("to", BEN));
        arrives("Kept");
        mail.run("mail.setForwarding", Map.of("keep", "markRead"));
        arrives("Read");
        mail.run("mail.setForwarding", Map.of("keep", "trash"));
        arrives("Deleted");
        mail.run("mail.block", Map.of("sender", "ida@far.example"));
        arrives("Spam");

        assertThat(copies("Before")).isEqualTo("inbox FALSE");
        assertThat(copies("Kept")).isEqualTo("inbox FALSE, inbox FALSE");
        assertThat(copies("Read")).isEqualTo("inbox TRUE, inbox FALSE");
        assertThat(copies("Deleted")).isEqualTo("trash FALSE, inbox FALSE");
        assertThat(copies("Spam")).isEqualTo("spam FALSE");
    }

    @Test
    void two_who_pass_on_to_each_other_get_a_message_once() {
        mail.run("mail.addForwardingAddress", Map.of("address", BEN));
        mail.run("mail.setForwarding", Map.of("to", BEN));
        mail.world().run(world -> {
            var ben = world.people().byEmail(BEN).orElseThrow();
            world.run("mail.addForwardingAddress", ben, Map.of("address", "nora@harbour.example"));
            world.run("mail.setForwarding", ben, Map.of("to", "nora@harbour.example"));
        });
        arrives("Round");

        assertThat(copies("Round")).isEqualTo("inbox FALSE, inbox FALSE");
    }

    @Test
    void an_address_outside_has_to_agree_first() {
        mail.run("mail.addForwardingAddress", Map.of("address", "far@away.example"));
        assertThatThrownBy(() -> mail.run("mail.setForwarding", Map.of("to", "far@away.example")))
                .hasMessageContaining("no confirmed forwarding address");
        Document tab = mail.page("/mail/u/0/settings/fwdandpop");
        assertThat(tab.select("[aria-label='Forwarding addresses'] li").text())
                .isEqualTo("far@away.example unverified verify re-send email remove");
        assertThat(tab.select("input[name=sx_em]")).isEmpty();

        mail.run("mail.confirmForwardingAddress", Map.of("address", "far@away.example"));
        mail.run("mail.setForwarding", Map.of("to", "far@away.example", "keep", "archive"));
        arrives("Out");

        assertThat(copies("Out")).isEqualTo("archive FALSE");
        assertThat(mail.page("/mail/u/0/settings/fwdandpop")
                        .select("input[name=sx_em][checked]")
                        .val())
                .isEqualTo("1");
    }

    @Test
    void the_tab_saves_and_removing_the_address_ends_it() {
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/forwarding/add", Map.of("address", BEN))))
                .isEqualTo("You can now forward mail to " + BEN + ".");
        var saved = mail.post(
                "/mail/u/0/settings/fwdandpop",
                Map.of("sx_em", "1", "forward_to", BEN, "forward_keep", "archive", "imap", "off"));
        assertThat(Mailbox.snackbar(saved)).isEqualTo("Your preferences have been saved.");
        Document tab = mail.page("/mail/u/0/settings/fwdandpop");
        assertThat(tab.select("input[value='Add a forwarding address'][act=add]"))
                .hasSize(1);
        assertThat(tab.select("select[name=forward_keep] option[selected]").text())
                .isEqualTo("archive Pigeon's copy");
        assertThat(tab.select("[role=radiogroup][aria-label='IMAP access']").text())
                .contains("Status: IMAP is disabled");

        mail.post("/mail/u/0/forwarding/remove", Map.of("address", BEN));
        assertThat(mail.value("SELECT forward_to FROM mail.preference")).isEmpty();
        mail.undo();
        assertThat(mail.value("SELECT forward_to FROM mail.preference")).isEqualTo(BEN);
    }

    @Test
    void what_is_no_address_is_refused_in_words() {
        assertThat(mail.post("/mail/u/0/forwarding/add", Map.of("address", "ben"))
                        .body())
                .isEqualTo("'ben' is not a mail address: write name@host.tld.");
        assertThat(mail.post("/mail/u/0/forwarding/add", Map.of("address", "nora@harbour.example"))
                        .body())
                .contains("is this mailbox");
        assertThat(mail.post(
                                "/mail/u/0/settings/fwdandpop",
                                Map.of("sx_em", "1", "forward_to", BEN, "forward_keep", "archive", "imap", "off"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(mail.sql("SELECT * FROM mail.preference")).isEmpty();
    }
}
