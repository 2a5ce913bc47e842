package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the settings say about writing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsBrowserTest {
    private static final String FOLDERS =
            "SELECT kind || ' ' || folder FROM mail.message WHERE owner_id = 1 AND subject LIKE '%Night shift%' ORDER BY id";

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
    }

    private void prefer(String name, String value) {
        desk.mail.run("mail.setPreferences", Map.of(name, value));
    }

    private void compose() {
        desk.page.locator("[gh=cm]").click();
        desk.compose().waitFor();
        desk.settle();
    }

    private void reply(String subject) {
        desk.conversation(subject);
        desk.page.locator(".ams.bkH").click();
        desk.compose().waitFor();
        desk.settle();
    }

    private Locator item(String name) {
        return desk.page.locator(
                "[role=menu]:visible [role^=menuitem]:visible", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void what_is_written_looks_as_the_default_text_style_says() {
        prefer("text_font", "serif");
        prefer("text_size", "large");
        prefer("text_color", "#1f5fa8");
        compose();
        desk.body().focus();
        desk.page.keyboard().type("In blue.");
        desk.saved();

        assertThat(desk.mail.value("SELECT body_html FROM mail.message WHERE kind = 'draft'"))
                .contains("font-family:", "Roboto Slab", "font-size:large", "color:#1f5fa8", "In blue.");
        desk.compose().locator("img.Ha").click();
        desk.settle();
        reply("Night shift roster");
        desk.page.keyboard().type("In blue too.");
        assertThat(desk.body().locator("div").first().evaluate("el => getComputedStyle(el).color"))
                .isEqualTo("rgb(31, 95, 168)");
    }

    @Test
    void the_settings_show_the_text_style_before_it_is_saved() {
        desk.page.evaluate("() => { location.hash = 'settings/general'; }");
        desk.page.locator("[data-part-text-style]").waitFor();
        desk.page
                .getByLabel("Font", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Narrow");
        desk.page.getByLabel("Text color").selectOption("Dark red");
        desk.page.getByLabel("Show \"Send & Archive\" button in reply").check();
        desk.page.getByLabel("Smart Reply off").check();

        assertThat(desk.page.locator("[data-part-text-style-sample]").evaluate("el => getComputedStyle(el).color"))
                .isEqualTo("rgb(127, 20, 20)");
        desk.page.getByText("Save Changes").click();
        desk.snackbar("Your preferences have been saved.");
        assertThat(desk.mail.value("SELECT text_font || ' ' || text_size || ' ' || text_color || ' ' || send_archive"
                        + " || ' ' || smart_reply FROM mail.preference"))
                .isEqualTo("narrow normal #7f1414 TRUE FALSE");
    }

    @Test
    void windows_open_over_the_page_once_that_is_the_default() {
        compose();
        desk.compose().locator("[data-compose-more]").click();
        item("Default to full screen").click();
        desk.settle();
        assertThat(desk.compose().getAttribute("data-x-state")).isEqualTo("open");
        desk.compose().locator("img.Ha").click();
        desk.settle();

        compose();
        assertThat(desk.compose().getAttribute("data-x-state")).isEqualTo("full");
        desk.compose().locator("[data-compose-more]").click();
        assertThat(item("Default to full screen").getAttribute("aria-checked")).isEqualTo("true");
        assertThat(desk.mail.value("SELECT full_screen FROM mail.preference")).isEqualTo("true");
    }

    @Test
    void a_label_is_put_on_what_is_being_written() {
        compose();
        desk.subject().fill("Berth plan");
        desk.compose().locator("[data-compose-more]").click();
        item("Label").click();
        desk.settle();
        item("Berths").click();
        item("Apply").click();
        desk.settle();

        assertThat(desk.mail.sql("SELECT l.name FROM mail.message m JOIN mail.message_label ml ON ml.message_id = m.id"
                        + " JOIN mail.label l ON l.id = ml.label_id WHERE m.kind = 'draft'"))
                .containsExactly("Berths");
        desk.compose().locator("[data-compose-more]").click();
        item("Label").click();
        desk.settle();
        assertThat(item("Berths").getAttribute("aria-checked")).isEqualTo("true");
    }

    @Test
    void an_answer_is_sent_and_its_conversation_archived_at_once_and_both_are_taken_back_together() {
        prefer("send_archive", "on");
        reply("Night shift roster");
        desk.page.keyboard().type("Checked.");
        desk.compose().locator("[aria-label='Send & archive']").click();
        desk.snackbar("Message sent and conversation archived.");
        desk.settle();

        assertThat(desk.page.url()).endsWith("#inbox");
        assertThat(desk.mail.sql(FOLDERS)).containsExactly("received archive", "sent archive");

        desk.page.locator("#link_undo").click();
        desk.compose().waitFor();
        desk.settle();
        assertThat(desk.mail.sql(FOLDERS)).containsExactly("received inbox", "draft archive");
        assertThat(desk.body().innerText()).startsWith("Checked.");
    }

    @Test
    void without_the_setting_and_in_new_mail_nothing_is_archived() {
        reply("Night shift roster");
        assertThat(desk.compose().locator("[data-compose-do=archive]").count()).isZero();
        prefer("send_archive", "on");
        desk.start("#inbox");
        prefer("send_archive", "on");
        compose();
        assertThat(desk.compose().locator("[data-compose-do=archive]").count()).isZero();
    }

    @Test
    void a_short_answer_begins_an_answer_and_sends_nothing() {
        desk.conversation("Night shift roster");
        assertThat(desk.page
                        .locator("[aria-label='Suggested replies'] [role=button]")
                        .allTextContents())
                .containsExactly("Will do.", "Done, looks good.", "I'll look at it soon.");

        desk.page.getByText("Will do.").click();
        desk.compose().waitFor();
        desk.saved();

        assertThat(desk.body().innerText().strip()).isEqualTo("Will do.");
        assertThat(desk.page.locator("[data-short-answer]:visible").count()).isZero();
        assertThat(desk.mail.sql(FOLDERS)).containsExactly("received inbox", "draft archive");
    }

    @Test
    void whoever_turns_smart_reply_off_sees_no_short_answers() {
        prefer("smart_reply", "off");
        desk.conversation("Night shift roster");

        assertThat(desk.page.locator("[data-short-answer]").count()).isZero();
    }

    @Test
    void answering_everybody_is_what_the_arrow_does_once_that_is_the_default() {
        prefer("reply_all", "on");
        desk.conversation("Invoice 2214");
        desk.page.locator("div.aaq[aria-label='Reply all']").click();
        desk.compose().waitFor();
        desk.settle();

        assertThat(desk.chips("cc")).containsExactly("ben@harbour.example");
    }
}
