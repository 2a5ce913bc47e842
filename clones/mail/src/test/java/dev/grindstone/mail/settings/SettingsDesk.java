package dev.grindstone.mail.settings;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A browser for the settings, in a fresh world for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SettingsDesk {
    Desk desk;
    Mailbox mail;
    Page page;

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

    @BeforeEach
    void start() {
        mail.world().reset();
        go("inbox");
    }

    final void go(String route) {
        page.navigate("about:blank");
        page.navigate(mail.server().origin() + "/mail/u/0/#" + route);
        settle();
    }

    final void settle() {
        Desk.settle(page);
    }

    final void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        settle();
    }

    final void save() {
        button("Save Changes");
        page.locator("[data-part-view]").waitFor();
        settle();
    }

    final String snackbar() {
        settle();
        return page.locator(".bAp .bAq").textContent();
    }

    final String nav() {
        return String.join(
                " ",
                page.locator("[data-part-label-list]:not([hidden]) [data-x-label]:not([hidden]) a")
                        .allTextContents());
    }
}
