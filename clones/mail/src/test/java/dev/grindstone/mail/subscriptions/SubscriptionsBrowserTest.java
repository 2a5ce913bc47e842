package dev.grindstone.mail.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Newsroom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionsBrowserTest {
    private Desk desk;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open(Mailbox.open(new Newsroom()));
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private void begin() {
        desk.start("inbox");
        desk.mail()
                .run(
                        "mail.import",
                        Map.of(
                                "from", "Quay Gossip <gossip@quay.example>",
                                "to", List.of("nora@harbour.example"),
                                "subject", "Heard on the quay",
                                "text", "Nothing new.",
                                "list_id", "<gossip>"));
        page.locator("[data-part-more]").click();
        page.locator("a[aria-label='Manage subscriptions']").click();
        page.locator("[data-part-subscriptions]").waitFor();
        desk.settle();
    }

    private void leave(String sender) {
        page.locator("button[aria-label='Unsubscribe from " + sender + "']").click();
        page.locator("[role=alertdialog]").waitFor();
    }

    @Test
    void a_list_is_left_by_its_own_way_out_after_a_question() {
        begin();
        assertThat(page.url()).endsWith("#sub");
        assertThat(page.title()).startsWith("Manage subscriptions - ");
        assertThat(page.locator("[data-x-current] a").getAttribute("aria-label"))
                .isEqualTo("Manage subscriptions");
        String name = desk.mail().value("SELECT min(from_name) FROM mail.message WHERE body_html LIKE '%nsubscribe%'");
        leave(name);
        assertThat(page.locator("[role=alertdialog]").textContent()).contains("go to the website of " + name);
        page.locator("[role=alertdialog] [name=cancel]").click();
        assertThat(page.url()).endsWith("#sub");
    }

    @Test
    void who_offers_no_way_out_is_blocked_instead_and_undo_brings_them_back() {
        begin();
        leave("Quay Gossip");
        assertThat(page.locator("[role=alertdialog]").textContent()).contains("offers no way to unsubscribe");
        page.locator("[role=alertdialog] [name=ok]").click();
        desk.settle();
        assertThat(page.locator("[data-part-subscription] >> text=Quay Gossip").count())
                .isZero();
        page.locator("#link_undo").click();
        page.locator("[data-part-subscription] >> text=Quay Gossip").waitFor();
    }

    @Test
    void a_sender_leads_to_all_their_mail() {
        begin();
        page.locator("[data-part-subscription-sender]", new Page.LocatorOptions().setHasText("Quay Gossip"))
                .click();
        desk.row("Heard on the quay").waitFor();
        assertThat(page.url()).contains("#search/from:");
        page.goBack();
        page.locator("[data-part-subscriptions]").waitFor();
    }
}
