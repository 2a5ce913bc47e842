package dev.grindstone.mail.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsBrowserTest extends SettingsDesk {
    @Test
    void the_gear_leads_to_all_settings_and_saving_leads_back() {
        page.locator("a.FI[aria-label=Settings]").click();
        settle();
        page.getByText("See all settings").click();
        page.locator("[data-x-route='settings/general']").waitFor();
        settle();
        assertThat(page.title()).isEqualTo("Settings - nora@harbour.example - Pigeon");
        assertThat(page.locator("text=Save Changes").isDisabled()).isTrue();

        page.getByLabel("Maximum page size").selectOption("10");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("No snippets").check();
        page.getByLabel("Disable hover actions").check();
        page.getByLabel("Keyboard shortcuts off").check();
        save();

        assertThat(snackbar()).isEqualTo("Your preferences have been saved.");
        assertThat(mail.value("SELECT page_size || ' ' || button_text || ' ' || snippets || ' ' || shortcuts"
                        + " FROM mail.preference"))
                .isEqualTo("10 TRUE FALSE FALSE");
        assertThat(page.locator("tr.zA .y2").first().isVisible()).isFalse();
        page.keyboard().press("g");
        page.keyboard().press("s");
        settle();
        assertThat(page.url()).endsWith("#inbox");
        page.locator("tr.zA").first().hover();
        assertThat(page.locator("tr.zA .bqY").first().isVisible()).isFalse();
    }

    @Test
    void what_was_not_saved_is_dropped_by_cancel_and_kept_while_the_world_moves() {
        go("settings/general");
        page.getByLabel("Send cancellation period").selectOption("30");
        mail.run("mail.createLabel", Map.of("name", "Locks"));
        page.evaluate("() => document.body.dispatchEvent(new CustomEvent('grindstone:changed', { bubbles: true }))");
        settle();
        assertThat(page.getByLabel("Send cancellation period").inputValue()).isEqualTo("30");

        button("Cancel");
        assertThat(page.url()).endsWith("#inbox");
        assertThat(mail.sql("SELECT * FROM mail.preference")).isEmpty();
    }

    @Test
    void a_signature_is_made_chosen_and_stands_in_new_mail() {
        go("settings/general");
        button("Create new");
        page.locator("input.xx").fill("Work");
        page.locator("button[name=ok]").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Signature Work"))
                .fill("Nora, Harbour Works");
        page.getByLabel("For new emails use").selectOption("Work");
        save();
        page.locator(".T-I-KE").click();
        settle();

        assertThat(page.locator("[g_editable=true] .gmail_signature").innerText())
                .isEqualTo("Nora, Harbour Works");
        assertThat(mail.value("SELECT name FROM mail.passage")).isEqualTo("Work");
    }

    @Test
    void a_vacation_is_announced_over_the_page_until_it_ends() {
        go("settings/general");
        page.getByLabel("Vacation responder on").check();
        page.locator("text=Save Changes").click();
        settle();
        assertThat(page.locator("[data-part-settings-wrong]").textContent())
                .isEqualTo("subject and text are both empty: say something, or give on=false");
        page.getByLabel("Vacation subject").fill("Away");
        page.getByLabel("Vacation message").fill("Back on Monday.");
        save();

        assertThat(page.locator("[data-part-away]").innerText()).startsWith("Your vacation responder is on.");
        go("inbox");
        page.getByText("End now").click();
        settle();
        assertThat(page.locator("[data-part-away]").isVisible()).isFalse();
        assertThat(snackbar()).isEqualTo("Your vacation responder is off.");
        assertThat(mail.value("SELECT is_on FROM mail.vacation")).isEqualTo("false");
    }

    @Test
    void the_menu_of_a_label_colours_hides_renames_and_removes_it() {
        page.locator("[data-x-label=Travel]").hover();
        button("More options for Travel");
        page.locator("[role=menuitemradio][aria-label=Navy]").click();
        settle();
        assertThat(mail.value("SELECT color FROM mail.label WHERE name = 'Travel'"))
                .isEqualTo("#2a4d8f");

        page.locator("[data-x-label=Unused]").hover();
        button("More options for Unused");
        page.locator("[role=menuitemradio][data-x-list=unread]").click();
        settle();
        assertThat(nav()).isEqualTo("Berths Quay 4 Travel");

        button("More options for Berths");
        page.locator("[data-x-label-do=edit]").click();
        page.locator("input.xx[aria-label='Label name:']").fill("Docks");
        page.locator("button[name=ok]").click();
        settle();
        assertThat(nav()).isEqualTo("Docks Quay 4 Travel");

        button("Collapse Docks");
        assertThat(nav()).isEqualTo("Docks Travel");

        button("More options for Docks");
        page.locator("[data-x-label-do=remove]").click();
        assertThat(page.locator(".Kj-JD-Jz").innerText())
                .isEqualTo("Delete the label \"Docks\" and its sublabel? The messages stay where they are.");
        page.locator("button[name=ok]").click();
        assertThat(snackbar()).isEqualTo("The label \"Docks\" was removed.");
        assertThat(nav()).isEqualTo("Travel");
        page.locator("#link_undo").click();
        settle();
        assertThat(mail.sql("SELECT name FROM mail.label ORDER BY name"))
                .containsExactly("Docks", "Docks/Quay 4", "Travel", "Unused");
    }

    @Test
    void the_tab_labels_shows_and_hides_and_makes_sublabels() {
        go("settings/labels");
        button("Hide Starred in label list");
        button("Show Trash in label list");
        assertThat(page.locator("[data-part-folded] a[aria-label=Starred]").count())
                .isEqualTo(1);
        assertThat(page.locator("[data-part-folded] a[aria-label=Trash]").count())
                .isZero();
        button("Show Starred in label list");
        button("Hide Trash in label list");
        assertThat(mail.value("SELECT moved_lists FROM mail.preference")).isEmpty();

        page.getByText("Create new label").last().click();
        page.getByLabel("Please enter a new label name:").fill("Inbox");
        page.locator("button[name=ok]").click();
        settle();
        assertThat(page.locator("[data-part-wrong]").textContent())
                .isEqualTo("\"Inbox\" is the name of a list that is always there. Please try another name:");
        page.getByLabel("Please enter a new label name:").fill("Ferries");
        page.locator("#nest-label").check();
        page.getByLabel("Nest label under:").last().selectOption("Travel");
        page.locator("button[name=ok]").click();
        settle();
        assertThat(page.locator("[data-x-setting-label][data-x-name='Travel/Ferries']")
                        .count())
                .isEqualTo(1);

        button("Hide Berths in message list");
        go("all");
        assertThat(page.locator("tr.zA .at[title=Berths]").count()).isZero();
    }

    @Test
    void after_archiving_the_next_conversation_is_shown_if_so_chosen() {
        go("settings/labs");
        page.getByLabel("Go to the next (older) conversation").check();
        save();
        page.locator("tr.zA", new Page.LocatorOptions().setHasText("Invoice")).click();
        page.locator("[data-conversation]").waitFor();
        settle();
        page.locator("div[aria-label=Archive]").click();
        page.locator("h2.hP:has-text('roster')").waitFor();

        assertThat(mail.value("SELECT folder FROM mail.message WHERE subject LIKE 'Invoice%'"))
                .isEqualTo("archive");
    }

    @Test
    void templates_are_made_changed_and_deleted() {
        go("settings/labs");
        page.locator("input[name=templates][value=on]").check();
        save();
        go("settings/labs");
        button("Create new template");
        page.getByLabel("Template name").fill("Thanks");
        page.getByLabel("Template text").fill("Thank you, we have it.");
        page.locator("button[name=ok]").click();
        page.locator("[data-part-template-name]").waitFor();
        assertThat(mail.value("SELECT kind || ' ' || name FROM mail.passage")).isEqualTo("template Thanks");
        button("Delete template Thanks");
        page.locator("button[name=ok]").click();
        page.getByText("No saved templates").waitFor();

        assertThat(mail.sql("SELECT * FROM mail.passage")).isEmpty();
    }

    @Test
    void typing_another_name_chooses_it() {
        go("settings/accounts");
        page.getByLabel("Name on your mail").fill("Harbour Desk");
        save();

        assertThat(mail.value("SELECT sender_name FROM mail.preference")).isEqualTo("Harbour Desk");
    }

    @Test
    void labels_are_managed_from_the_navigation() {
        button("More labels");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Manage labels"))
                .click();
        page.locator("[data-x-route='settings/labels'] h1").waitFor();

        assertThat(page.locator("a[class='f0 ou'][aria-current=page]").textContent())
                .isEqualTo("Labels");
    }
}
