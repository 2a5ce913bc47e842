package dev.grindstone.mail.confirm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmTest {
    private static final String BENS = "SELECT body_html FROM mail.message WHERE owner_id = 2"
            + " AND subject = 'Confirmation - Send mail as ben@harbour.example'";
    private static final String CONFIRMED = "SELECT is_confirmed FROM mail.known_address WHERE email = ";

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private String told() {
        return Jsoup.parse(mail.value(BENS)).select("b").text();
    }

    @Test
    void who_reads_the_address_gets_the_code_and_its_owner_enters_it() {
        mail.run("mail.saveAlias", Map.of("address", "Ben@harbour.example"));
        String code = told();

        assertThat(code).matches("\\d{9}");
        HttpResponse<String> wrong = mail.post(
                "/mail/u/0/confirm/verify",
                Map.of("kind", "alias", "address", "ben@harbour.example", "code", "123456789"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .isEqualTo("'123456789' is not the code that was sent to ben@harbour.example: copy the nine digits from"
                        + " that mail, or have it sent again.");
        assertThat(mail.value(CONFIRMED + "'ben@harbour.example'")).isEqualTo("false");
        HttpResponse<String> right = mail.post(
                "/mail/u/0/confirm/verify",
                Map.of("kind", "alias", "address", "ben@harbour.example", "code", " " + code + " "));
        assertThat(Mailbox.snackbar(right)).isEqualTo("ben@harbour.example was verified.");
        assertThat(mail.value(CONFIRMED + "'ben@harbour.example'")).isEqualTo("true");
    }

    @Test
    void the_mail_is_sent_again_but_not_when_all_is_said() {
        mail.run("mail.saveAlias", Map.of("address", "ben@harbour.example"));
        Map<String, String> about = Map.of("kind", "alias", "address", "ben@harbour.example");
        mail.post("/mail/u/0/confirm/again", about);
        assertThat(mail.sql(BENS)).hasSize(2);

        mail.run("mail.confirmAlias", Map.of("address", "ben@harbour.example"));
        assertThatThrownBy(() -> mail.run("mail.askAgain", about))
                .hasMessage("mail.askAgain: 'ben@harbour.example' is confirmed already");
        assertThatThrownBy(() -> mail.run("mail.askAgain", Map.of("kind", "alias", "address", "x@y.example")))
                .hasMessageContaining("add it in the settings first");
        assertThatThrownBy(() -> mail.run("mail.askAgain", Map.of("kind", "images", "address", "x@y.example")))
                .hasMessageContaining("must be one of [alias, forward]");
    }

    @Test
    void nobody_here_sees_what_goes_to_an_address_outside() {
        mail.run("mail.addForwardingAddress", Map.of("address", "far@away.example"));
        assertThat(mail.sql("SELECT id FROM mail.message WHERE subject LIKE '%onfirmation%'"))
                .isEmpty();
        Object code = mail.run("mail.confirmationCode", Map.of("kind", "forward", "address", "far@away.example"));
        mail.run("mail.verifyAddress", Map.of("kind", "forward", "address", "far@away.example", "code", code));
        mail.run("mail.setForwarding", Map.of("to", "far@away.example"));
    }

    @Test
    void the_page_of_the_mail_confirms_after_a_click() {
        mail.run("mail.saveAlias", Map.of("address", "ben@harbour.example"));
        String link = Jsoup.parse(mail.value(BENS)).select("a").attr("href").replaceFirst("^app:mail", "");
        try (Desk desk = Desk.open(mail)) {
            Page page = desk.page();
            page.navigate(mail.server().origin() + link);
            assertThat(page.locator("[data-part-signin-who]").textContent())
                    .isEqualTo("Nora Lindqvist (nora@harbour.example) wants to send mail as ben@harbour.example.");
            assertThat(mail.value(CONFIRMED + "'ben@harbour.example'")).isEqualTo("false");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm"))
                    .click();
            page.getByText("Confirmation success!").waitFor();
            assertThat(mail.value(CONFIRMED + "'ben@harbour.example'")).isEqualTo("true");
            assertThat(mail.get(link.replaceFirst("\\d{9}$", "111111111")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_settings_ask_for_the_code() {
        mail.run("mail.saveAlias", Map.of("address", "ben@harbour.example"));
        try (Desk desk = Desk.open(mail)) {
            Page page = desk.page();
            Desk.go(page, desk.url("#settings/accounts"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verify ben@harbour.example"))
                    .click();
            page.getByLabel("Confirmation code").fill("12");
            page.locator("[role=alertdialog] button[name=ok]").click();
            page.locator("[role=alertdialog] [role=alert]:not(:empty)").waitFor();
            page.getByLabel("Confirmation code").fill(told());
            page.locator("[role=alertdialog] button[name=ok]").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make ben@harbour.example the default"))
                    .waitFor();
            assertThat(desk.snackbar()).isEqualTo("ben@harbour.example was verified.");
        }
    }
}
