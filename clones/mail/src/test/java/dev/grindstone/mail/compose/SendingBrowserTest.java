package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingBrowserTest {
    private static final String SENT =
            "SELECT subject || '|' || body_text FROM mail.message WHERE kind = 'sent' AND subject LIKE 'Pump%' ORDER BY id";

    private Desk desk;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("#inbox?compose=new");
        desk.compose().waitFor();
    }

    @Test
    void a_double_click_on_send_sends_once_and_undo_brings_the_window_back_as_it_was() {
        write("ben@harbour.example", "Pump", "Bring it.");
        desk.page.locator("img.Hq").click();
        desk.page.locator(".aoO").dblclick();
        assertThat(desk.snackbar("Message sent")).isEqualTo("Message sent");
        assertThat(desk.page.locator("#link_vsm").textContent()).isEqualTo("View message");
        assertThat(desk.mail.sql(SENT)).containsExactly("Pump|Bring it.");
        assertThat(desk.page.locator("[data-compose]").count()).isZero();

        desk.page.locator("#link_undo").click();
        assertThat(desk.snackbar("Sending undone.")).isEqualTo("Sending undone.");
        desk.compose().waitFor();
        desk.settle();
        assertThat(desk.mail.sql(SENT)).isEmpty();
        assertThat(desk.chips("to")).containsExactly("ben@harbour.example");
        assertThat(desk.body().innerText()).isEqualTo("Bring it.");
        assertThat(desk.compose().getAttribute("data-x-state")).isEqualTo("full");
    }

    @Test
    void many_ways_of_pressing_send_are_one() {
        write("ben@harbour.example", "Pump", "Bring it.");
        desk.page
                .locator("[aria-label^=Send]")
                .evaluate("el => { el.click(); (" + Desk.SERIES + ")(el); el.click(); }");
        desk.snackbar("Message sent");
        desk.mail.world().advance(Duration.ofMinutes(1));

        assertThat(desk.mail.sql(SENT)).containsExactly("Pump|Bring it.");
    }

    @Test
    void control_and_enter_send_what_was_typed_a_moment_ago() {
        desk.to().pressSequentially("ben@harbour.example");
        desk.page.keyboard().press("Tab");
        desk.subject().fill("Pump");
        desk.body().pressSequentially("Now");
        desk.page.keyboard().press("Control+Enter");
        desk.snackbar("Message sent");

        assertThat(desk.mail.sql(SENT)).containsExactly("Pump|Now");
    }

    @Test
    void a_body_set_by_a_script_is_saved() {
        desk.body()
                .evaluate("el => { el.innerHTML = '<b>Bring</b> it';"
                        + " el.dispatchEvent(new Event('input', { bubbles: true })); }");
        desk.saved();

        assertThat(desk.drafts()).containsExactly("|Bring it");
        assertThat(desk.mail.value("SELECT body_html FROM mail.message WHERE kind = 'draft'"))
                .isEqualTo("<b>Bring</b> it");
    }

    @Test
    void what_cannot_be_sent_is_said_and_the_window_stays() {
        write("", "Pump", "x");
        send();
        assertThat(dialog("Please specify at least one recipient.")).isEqualTo("Error");
        ok();
        desk.to().fill("nonsense");
        send();
        assertThat(dialog("The address \"nonsense\" in the \"To\" field was not recognized."))
                .isEqualTo("Error");
        desk.page.keyboard().press("Escape");
        assertThat(desk.compose().isVisible()).isTrue();
        assertThat(desk.subject().inputValue()).isEqualTo("Pump");
    }

    @Test
    void an_empty_message_and_a_forgotten_file_are_asked_about() {
        write("ben@harbour.example", "", "");
        send();
        dialog("Send this message without a subject or text in the body?");
        desk.page.locator("button[name=cancel]").click();
        desk.subject().fill("Pump");
        desk.body().fill("I have attached the plan.");
        send();
        dialog("It seems like you forgot to attach a file.");
        assertThat(desk.mail.sql(SENT)).isEmpty();
        desk.page.locator("button[name=cancel]").click();
        desk.compose()
                .locator("input[name=Filedata]")
                .first()
                .setInputFiles(new FilePayload("plan.pdf", "application/pdf", new byte[10]));
        desk.page.locator(".dL[data-compose-file]").waitFor();
        send();
        desk.snackbar("Message sent");

        assertThat(desk.mail.sql(SENT)).containsExactly("Pump|I have attached the plan.");
    }

    @Test
    void a_discarded_draft_comes_back_with_its_last_word() {
        write("ben@harbour.example", "Pump", "Bring it.");
        desk.saved();
        desk.body().fill("Bring it, please.");
        desk.page.locator(".oh").click();
        assertThat(desk.snackbar("Draft discarded.")).isEqualTo("Draft discarded.");
        assertThat(desk.drafts()).isEmpty();
        desk.page.locator("#link_undo").click();
        desk.compose().waitFor();
        desk.settle();

        assertThat(desk.body().innerText()).isEqualTo("Bring it, please.");
        assertThat(desk.drafts()).containsExactly("Pump|Bring it, please.");
    }

    @Test
    void two_tabs_on_one_draft_lose_nothing() {
        write("ben@harbour.example", "Pump", "Mine");
        desk.saved();
        Page other = desk.tab("#inbox?compose=" + desk.compose().getAttribute("data-token"));
        other.locator("[aria-label='Message Body']").fill("Theirs");
        other.locator(".oG", new Page.LocatorOptions().setHasText("Draft saved"))
                .waitFor();
        desk.body().fill("Mine, newer");

        assertThat(conflict()).startsWith("This draft was changed somewhere else.");
        send();
        assertThat(desk.drafts()).containsExactly("Pump|Theirs");
        desk.page.locator("button >> text=Keep mine as a new draft").click();
        desk.saved();
        assertThat(desk.drafts()).containsExactly("Pump|Theirs", "Pump|Mine, newer");
        other.close();
    }

    @Test
    void a_draft_that_went_elsewhere_keeps_its_words_here() {
        write("ben@harbour.example", "Pump", "Mine");
        desk.saved();
        Page other = desk.tab("#inbox?compose=" + desk.compose().getAttribute("data-token"));
        other.locator(".oh").click();
        other.locator(".bAq", new Page.LocatorOptions().setHasText("Draft discarded."))
                .waitFor();
        other.close();
        desk.body().fill("Mine, newer");
        assertThat(conflict()).startsWith("This draft was discarded somewhere else.");
        desk.page.locator("img.Ha").click();
        desk.snackbar("Saved as a draft of its own");

        assertThat(desk.drafts()).containsExactly("Pump|Mine, newer");
    }

    @Test
    void a_server_that_is_away_loses_nothing() {
        desk.page.route("**/drafts", route -> route.abort());
        desk.subject().fill("Pump");
        desk.compose()
                .locator(".oG", new Locator.LocatorOptions().setHasText("Not saved yet"))
                .waitFor();
        desk.page.locator("img.Ha").click();
        assertThat(desk.snackbar("Not saved:")).isEqualTo("Not saved: the server cannot be reached. The window stays.");
        desk.page.unroute("**/drafts");
        desk.page.locator("img.Ha").click();
        desk.page.waitForCondition(() -> desk.page.locator("[data-compose]").count() == 0);

        assertThat(desk.drafts()).containsExactly("Pump|");
    }

    private String conflict() {
        desk.page.locator("[data-compose-conflict] p").waitFor();
        return desk.page.locator("[data-compose-conflict] p").textContent();
    }

    private void write(String to, String subject, String body) {
        desk.to().fill(to);
        desk.subject().fill(subject);
        desk.body().fill(body);
    }

    private void send() {
        desk.page.locator("xpath=//div[text()='Send']").click();
        desk.settle();
    }

    /** Waits for a dialog that says this; gives its title. */
    private String dialog(String text) {
        desk.page
                .locator("div.Kj-JD[role=alertdialog] span", new Page.LocatorOptions().setHasText(text))
                .first()
                .waitFor();
        return desk.page.locator(".Kj-JD-K7 span").first().textContent();
    }

    private void ok() {
        assertThat(desk.page.locator("button[name=ok] > span").allTextContents())
                .isEqualTo(List.of("OK"));
        desk.page.locator("button[name=ok]").click();
    }
}
