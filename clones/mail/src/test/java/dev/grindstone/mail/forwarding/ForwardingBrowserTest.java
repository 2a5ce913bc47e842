package dev.grindstone.mail.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardingBrowserTest {
    private Desk desk;
    private Mailbox mail;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        mail = desk.mail();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private void go(String route) {
        page.navigate("about:blank");
        page.navigate(mail.server().origin() + "/mail/u/0/#" + route);
        settle();
    }

    private void settle() {
        Desk.settle(page);
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        settle();
    }

    @Test
    void an_address_is_added_by_the_controls_that_scripts_know_and_chosen() {
        go("settings/fwdandpop");
        page.locator("input[value='Add a forwarding address'][act=add]").click();
        page.locator("button.J-at1-auR[name=ok]").click();
        assertThat(page.locator("[role=alertdialog] [role=alert]").innerText())
                .isEqualTo("Please enter an address such as name@host.tld.");
        page.locator("div.PN input").fill("ben@harbour.example");
        press("Next");
        press("Proceed");
        assertThat(page.locator("[role=alert] .bAq").innerText())
                .isEqualTo("You can now forward mail to ben@harbour.example.");

        page.locator("input[name=sx_em][value='1']").check();
        page.locator("select[name=forward_keep]").selectOption("archive");
        press("Save Changes");
        assertThat(mail.value("SELECT forward_to || ' ' || forward_keep FROM mail.preference"))
                .isEqualTo("ben@harbour.example archive");
        go("settings/fwdandpop");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove ben@harbour.example"))
                .click();
        press("OK");
        assertThat(mail.value("SELECT forward_to FROM mail.preference")).isEmpty();
    }

    @Test
    void a_theme_is_worn_at_once() {
        go("settings/oldthemes");
        page.getByLabel("Night sea").check();
        settle();

        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        assertThat(
                        page.evaluate(
                                "() => getComputedStyle(document.querySelector('[data-part-settings-page]').closest('.bkK')).color"))
                .isEqualTo("rgb(230, 236, 236)");
        go("inbox");
        assertThat(page.locator("[data-x-theme=night]").count()).isEqualTo(1);
    }
}
