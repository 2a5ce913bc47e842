package dev.grindstone.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.grindstone.mail.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two people in two tabs of one browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsBrowserTest {
    private Desk desk;
    private Page first;

    @BeforeAll
    void open() {
        desk = Desk.open();
        first = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        first.context().pages().stream().filter(page -> page != first).forEach(Page::close);
        desk.start("inbox");
    }

    private static FrameLocator popup(Page page) {
        page.locator("[data-part-account]").click();
        page.locator("iframe[name=account]").waitFor();
        return page.frameLocator("iframe[name=account]");
    }

    private static Locator link(FrameLocator popup, String name) {
        return popup.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName(name));
    }

    /** Ben signs in by the popup of the first tab, in a tab of his own. */
    private Page ben() {
        FrameLocator popup = popup(first);
        Page tab = first.waitForPopup(() -> link(popup, "Add another account").click());
        tab.locator("#identifierId").fill("ben@harbour.example");
        tab.locator("#identifierNext button").click();
        tab.locator("#password input").fill("anchor");
        tab.locator("#passwordNext button").click();
        tab.waitForURL("**/mail/u/1/**");
        Desk.settle(tab);
        assertThat(first.locator("iframe[name=account]").isVisible()).isFalse();
        return tab;
    }

    /** The time in which sending can be undone passes. */
    private void passes() {
        desk.mail().world().advance(Duration.ofMinutes(1));
    }

    private static void send(Page tab, String to, String subject) {
        tab.locator("[gh=cm]").click();
        tab.locator("input[peoplekit-id]").first().fill(to);
        tab.keyboard().press("Enter");
        tab.locator("input[name=subjectbox]").fill(subject);
        Desk.settle(tab);
        tab.keyboard().press("Control+Enter");
        tab.locator(".bAp .bAq").getByText("Message sent").waitFor();
        Desk.settle(tab);
    }

    @Test
    void two_mailboxes_stand_side_by_side_and_write_to_each_other() {
        Page bens = ben();
        assertThat(bens.title()).contains("ben@harbour.example");
        List<String> asked = new ArrayList<>();
        bens.onRequest(request -> asked.add(request.url()));

        send(bens, "nora@harbour.example", "From the crane");
        passes();
        first.locator("tr.zA", new Page.LocatorOptions().setHasText("From the crane"))
                .waitFor();
        send(first, "ben@harbour.example", "From the desk");
        passes();
        Locator arrived = bens.locator("tr.zA", new Page.LocatorOptions().setHasText("From the desk"));
        arrived.waitFor();
        arrived.click();
        bens.locator("h2.hP").getByText("From the desk").waitFor();
        bens.locator("[data-x-tab=contacts]").click();
        bens.locator("[data-part-settings]").click();
        bens.keyboard().press("Escape");
        Desk.settle(bens);

        assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("/u/0") || url.matches(".*/contacts/(?!u/1/).*"));
        assertThat(bens.evaluate("window.GLOBALS[7]")).isEqualTo("/mail/u/1");
        assertThat(first.evaluate("window.GLOBALS[7]")).isEqualTo("/mail/u/0");
        assertThat(desk.mail()
                        .sql("SELECT owner_id FROM mail.message WHERE subject = 'From the crane' ORDER BY owner_id"))
                .containsExactly("1", "2");
    }

    @Test
    void the_popup_opens_the_other_mailbox_in_a_new_tab() {
        ben().close();
        FrameLocator popup = popup(first);
        link(popup, "Ben Okafor ben@harbour.example").waitFor();
        Desk.settle(first);
        Page tab = first.waitForPopup(
                () -> link(popup, "Ben Okafor ben@harbour.example").click());
        tab.waitForLoadState();
        Desk.settle(tab);
        assertThat(tab.url()).contains("/mail/u/1/");
        assertThat(tab.locator("[data-part-account]").getAttribute("aria-label"))
                .isEqualTo("Grindstone Account: Ben Okafor \n(ben@harbour.example)");
        Locator card = popup(tab).locator("[data-part-account-card]");
        card.waitFor();
        assertThat(tab.locator("iframe[name=account]").boundingBox().height)
                .isGreaterThanOrEqualTo(card.boundingBox().height);
        card.locator("a").first().press("Escape");
        tab.locator("iframe[name=account]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void what_the_second_person_takes_back_is_their_own() {
        Page bens = ben();
        send(bens, "nora@harbour.example", "Too early");
        bens.locator("#link_undo").click();
        bens.locator(".bAp .bAq").getByText("Sending undone.").waitFor();
        assertThat(desk.mail().sql("SELECT kind FROM mail.message WHERE subject = 'Too early'"))
                .containsExactly("draft");
    }

    @Test
    void signing_out_ends_both() {
        Page bens = ben();
        FrameLocator popup = popup(bens);
        link(popup, "Sign out of all accounts").click();
        bens.waitForURL("**/signin**");
        first.reload();
        first.waitForURL("**/signin**");
    }
}
