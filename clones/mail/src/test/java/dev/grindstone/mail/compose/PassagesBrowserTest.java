package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signatures and templates in compose windows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassagesBrowserTest {
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
        Object work = desk.mail.run(
                "mail.saveSignature", Map.of("name", "Work", "html", "<b>Nora Lindqvist</b><br>Berth planner"));
        desk.mail.run("mail.saveSignature", Map.of("name", "Short", "text", "Nora"));
        desk.mail.run("mail.setPreferences", Map.of("signature_new", work, "templates", "on"));
        desk.mail.run(
                "mail.saveTemplate",
                Map.of(
                        "name",
                        "Berth confirmed",
                        "subject",
                        "Your berth is confirmed",
                        "html",
                        "Your berth is <b>confirmed</b>."));
    }

    private void compose() {
        desk.page.locator("[gh=cm]").click();
        desk.compose().waitFor();
        desk.settle();
    }

    private Locator item(String name) {
        return desk.page.locator(
                "[role=menu]:visible [role^=menuitem]:visible", new Page.LocatorOptions().setHasText(name));
    }

    private void more(String name) {
        desk.compose()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More options"))
                .click();
        item(name).click();
        desk.settle();
    }

    private void pen() {
        desk.compose()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Insert signature"))
                .click();
        desk.settle();
    }

    private List<String> templates() {
        return desk.mail.sql("SELECT name || '|' || subject || '|' || body_html FROM mail.passage"
                + " WHERE kind = 'template' ORDER BY id");
    }

    @Test
    void the_pen_lists_the_signatures_and_puts_another_in_place_of_the_one_that_stands_there() {
        compose();
        desk.body().press("Control+Home");
        desk.page.keyboard().type("All berths are free.");

        pen();
        assertThat(desk.page.locator("[role=menu]:visible .J-N").allInnerTexts())
                .containsExactly("Manage signatures", "No signature", "Short", "Work");
        assertThat(item("Work").getAttribute("aria-checked")).isEqualTo("true");
        item("Short").click();

        assertThat(desk.body().innerText())
                .contains("All berths are free.", "Nora")
                .doesNotContain("Berth planner");
        assertThat(desk.body().locator(".gmail_signature").count()).isEqualTo(1);
        desk.saved();
        assertThat(desk.drafts()).singleElement().asString().contains("Nora").doesNotContain("planner");

        pen();
        assertThat(item("Short").getAttribute("aria-checked")).isEqualTo("true");
        item("No signature").click();
        assertThat(desk.body().innerText().strip()).isEqualTo("All berths are free.");
        pen();
        assertThat(item("No signature").getAttribute("aria-checked")).isEqualTo("true");
    }

    @Test
    void the_pen_writes_lines_into_a_plain_text() {
        compose();
        desk.body().press("Control+Home");
        desk.page.keyboard().type("All berths are free.");
        more("Plain text mode");
        desk.page.locator("[role=alertdialog] button[name=ok]").click();
        desk.settle();

        pen();
        assertThat(item("Work").getAttribute("aria-checked")).isEqualTo("true");
        item("Short").click();
        assertThat(desk.body().innerText().strip()).isEqualTo("All berths are free.\n\n--\nNora");
        assertThat(desk.body().locator("> :not(br)").count()).isZero();
        pen();
        item("No signature").click();
        assertThat(desk.body().innerText().strip()).isEqualTo("All berths are free.");
        pen();
        assertThat(item("No signature").getAttribute("aria-checked")).isEqualTo("true");
        item("Work").click();
        assertThat(desk.body().innerText().strip())
                .isEqualTo("All berths are free.\n\n\n--\nNora Lindqvist\nBerth planner");
    }

    @Test
    void a_plain_answer_gets_its_signature_above_the_history() {
        desk.conversation("Invoice 2214");
        desk.page.locator(".ams.bkG").click();
        desk.compose().waitFor();
        desk.settle();
        more("Plain text mode");
        if (desk.page.locator("[role=alertdialog]").isVisible()) {
            desk.page.locator("[role=alertdialog] button[name=ok]").click();
        }
        desk.settle();

        pen();
        item("Work").click();

        assertThat(desk.body().innerText().indexOf("Berth planner"))
                .isPositive()
                .isLessThan(desk.body().innerText().indexOf("Forwarded message"));
    }

    @Test
    void an_answer_gets_its_signature_above_the_history() {
        desk.conversation("Invoice 2214");
        desk.page.locator(".ams.bkG").click();
        desk.compose().waitFor();
        desk.settle();

        pen();
        item("Work").click();

        assertThat(desk.body().innerText().indexOf("Berth planner"))
                .isPositive()
                .isLessThan(desk.body().innerText().indexOf("Forwarded message"));
    }

    @Test
    void manage_signatures_leads_to_the_settings() {
        compose();
        pen();
        item("Manage signatures").click();
        desk.page.locator("[data-x-route='settings/general']").waitFor();

        assertThat(desk.compose().isVisible()).isTrue();
    }

    @Test
    void a_template_is_inserted_where_the_caret_is_and_fills_an_empty_subject() {
        compose();
        desk.body().press("Control+Home");
        desk.page.keyboard().type("Hello Ben. ");

        more("Templates");
        item("Berth confirmed").click();

        assertThat(desk.subject().inputValue()).isEqualTo("Your berth is confirmed");
        assertThat(desk.body().innerText())
                .startsWith("Hello Ben. Your berth is confirmed.")
                .contains("Berth planner");
        desk.saved();
        assertThat(desk.drafts())
                .singleElement()
                .asString()
                .startsWith("Your berth is confirmed|Hello Ben. Your berth is confirmed.");
    }

    @Test
    void a_written_subject_stays_when_a_template_comes() {
        compose();
        desk.subject().fill("Quay 4");

        more("Templates");
        item("Berth confirmed").click();

        assertThat(desk.subject().inputValue()).isEqualTo("Quay 4");
        assertThat(desk.body().innerText()).startsWith("Your berth is confirmed.");
    }

    @Test
    void what_is_written_becomes_a_template_without_its_signature() {
        compose();
        desk.subject().fill("Tide tables");
        desk.body().press("Control+Home");
        desk.page.keyboard().type("The tide tables for this month.");

        more("Templates");
        item("Save draft as template").click();
        item("Save as new template").click();
        Locator name = desk.page.getByLabel("Enter a template name");
        assertThat(name.inputValue()).isEqualTo("Tide tables");
        name.fill("Berth confirmed");
        desk.page.locator("button[name=ok]").click();
        desk.page.getByText("choose another name").waitFor();
        name.fill("Tides");
        desk.page.locator("button[name=ok]").click();
        desk.snackbar("Template saved.");

        assertThat(templates()).hasSize(2).last().isEqualTo("Tides|Tide tables|The tide tables for this month.");
    }

    @Test
    void a_template_is_overwritten_and_deleted_after_a_question_each_with_undo() {
        compose();
        desk.body().fill("Berth 7 is yours.");
        more("Templates");
        item("Save draft as template").click();
        item("Berth confirmed").click();
        desk.page.locator("button[name=ok]").click();
        desk.snackbar("Template saved.");
        assertThat(templates()).containsExactly("Berth confirmed||Berth 7 is yours.");

        more("Templates");
        item("Delete template").click();
        item("Berth confirmed").click();
        desk.page.locator("button[name=ok]").click();
        desk.snackbar("The template \"Berth confirmed\" was deleted.");
        assertThat(templates()).isEmpty();

        desk.page.locator("#link_undo").click();
        desk.settle();
        assertThat(templates()).hasSize(1);
        more("Templates");
        assertThat(item("Berth confirmed").count()).isEqualTo(1);
    }

    @Test
    void windows_offer_templates_only_where_the_setting_is_on() {
        desk.mail.run("mail.setPreferences", Map.of("templates", "off"));
        compose();
        desk.compose().locator("[data-compose-more]").click();

        assertThat(item("Templates").count()).isZero();
        assertThat(desk.page.locator("[role=menu]:visible .J-N").allInnerTexts())
                .containsExactly(
                        "Default to full screen",
                        "Label",
                        "Plain text mode",
                        "Check spelling",
                        "Print",
                        "Schedule a meeting");
    }
}
