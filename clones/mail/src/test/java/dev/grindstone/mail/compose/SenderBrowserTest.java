package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Writing from one of several addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SenderBrowserTest {
    private WritingDesk desk;

    @BeforeAll
    void open() {
        desk = new WritingDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("#inbox");
        Object own = desk.mail.run("mail.saveSignature", Map.of("name", "Own", "html", "Nora"));
        desk.mail.run("mail.setPreferences", Map.of("signature_new", own));
    }

    private void yard(boolean byDefault) {
        desk.mail.run(
                "mail.saveAlias",
                Map.of(
                        "address",
                        "nora+yard@harbour.example",
                        "name",
                        "The Yard",
                        "signature",
                        "<b>The Yard</b>, gate 2",
                        "default",
                        byDefault));
    }

    private void compose() {
        desk.page.locator("[gh=cm]").click();
        desk.compose().waitFor();
        desk.settle();
    }

    private Locator from() {
        return desk.compose().locator("[role=button][aria-label=From]");
    }

    private void choose(String address) {
        from().click();
        desk.compose()
                .locator("[role=menu][aria-label=From] [value='" + address + "']")
                .click();
    }

    private String sent(String subject) {
        return desk.mail.value(
                "SELECT from_name || ' ' || from_email FROM mail.message WHERE kind = 'sent' AND subject = '" + subject
                        + "'");
    }

    @Test
    void with_one_address_there_is_nothing_to_choose() {
        desk.mail.run("mail.saveAlias", Map.of("address", "desk@away.example"));
        compose();
        assertThat(from().count()).isZero();
        assertThat(desk.compose().locator("input[name=from]").inputValue()).isEqualTo("nora@harbour.example");
    }

    @Test
    void another_address_brings_its_signature_and_the_mail_goes_out_from_it() {
        yard(false);
        compose();
        assertThat(from().textContent().strip()).isEqualTo("Nora Lindqvist <nora@harbour.example>");
        assertThat(desk.body().locator(".gmail_signature").innerText()).isEqualTo("Nora");
        choose("nora+yard@harbour.example");
        assertThat(from().textContent().strip()).isEqualTo("The Yard <nora+yard@harbour.example>");
        assertThat(desk.body().locator(".gmail_signature").innerText()).isEqualTo("The Yard, gate 2");
        assertThat(desk.compose().locator("input[name=from]").inputValue()).isEqualTo("nora+yard@harbour.example");

        desk.to().fill("ben@harbour.example");
        desk.page.keyboard().press("Enter");
        desk.subject().fill("From the yard");
        desk.compose().locator("[data-compose-do=send]").first().click();
        desk.snackbar("Message sent");
        assertThat(sent("From the yard")).isEqualTo("The Yard nora+yard@harbour.example");
    }

    @Test
    void a_draft_keeps_its_address_and_a_changed_signature_stays() {
        yard(true);
        compose();
        assertThat(desk.body().locator(".gmail_signature").innerText()).isEqualTo("The Yard, gate 2");
        desk.subject().fill("Kept");
        desk.body().locator(".gmail_signature").evaluate("el => { el.textContent = 'Mine'; }");
        choose("nora@harbour.example");
        assertThat(desk.body().locator(".gmail_signature").innerText()).isEqualTo("Mine");
        desk.saved();
        assertThat(desk.mail.value("SELECT from_email FROM mail.message WHERE kind = 'draft'"))
                .isEqualTo("nora@harbour.example");
        desk.page.reload();
        desk.compose().waitFor();
        desk.settle();
        assertThat(from().textContent().strip()).isEqualTo("Nora Lindqvist <nora@harbour.example>");
    }

    @Test
    void an_answer_comes_from_the_address_that_was_written_to() {
        yard(false);
        Object id = desk.mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "ben@harbour.example",
                        "to",
                        "nora+yard@harbour.example",
                        "subject",
                        "Gate",
                        "text",
                        "Open?"));
        assertThat(desk.mail
                        .page("/mail/u/0/compose?kind=reply&message="
                                + String.format("%016x", Long.parseLong(String.valueOf(id))))
                        .select("input[name=from]")
                        .val())
                .isEqualTo("nora+yard@harbour.example");
    }

    @Test
    void scripts_find_the_choices_and_press_one_of_the_closed_menu() {
        yard(false);
        compose();
        Locator items =
                desk.compose().locator("div.J-M.jQjAxd.J-M-awS[role=menu] > div.SK.AX > div[value][role=menuitem]");
        assertThat(items.count()).isEqualTo(2);
        items.last().evaluate(WritingDesk.SERIES);
        assertThat(desk.compose().locator("input[name=from]").inputValue()).isEqualTo("nora+yard@harbour.example");
    }
}
