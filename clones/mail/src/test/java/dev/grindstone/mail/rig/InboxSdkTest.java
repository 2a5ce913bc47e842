package dev.grindstone.mail.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The npm package {@code @inboxsdk/core}, as an extension loads it: its content script in a world of its own, its other
 * half in the page, under the host it insists on.
 */
@Tag("npm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxSdkTest {
    private static final String HOST = "mail.google.com";
    private static final String CONTENT_SCRIPT = Npm.text("@inboxsdk/core/inboxsdk.js");
    private static final String PAGE_WORLD = Npm.text("@inboxsdk/core/pageWorld.js");

    private Desk desk;
    private ExtensionWorld extension;

    @BeforeAll
    void open() {
        desk = Desk.open();
        BorrowedHost.lend(HOST, desk.mail(), desk.page().context());
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void load() {
        desk.mail().world().reset();
        desk.page().navigate("about:blank");
        desk.page().navigate("https://" + HOST + "/mail/u/0/#inbox");
        desk.settle();
        extension = new ExtensionWorld(desk.page());
        extension.run("""
            globalThis.seen = [];
            globalThis.chrome = { runtime: { getURL: path => path, sendMessage: (message, answer) => answer(true) } };
            """);
        extension.run(CONTENT_SCRIPT);
        extension.run("""
            InboxSDK.load(2, 'grindstone', { globalErrorLogging: false, eventTracking: false })
              .then(it => { globalThis.sdk = it; });
            """);
        desk.page().waitForFunction("() => document.head.hasAttribute('data-inboxsdk-script-injected')");
        desk.page().evaluate(PAGE_WORLD + "\n;undefined");
        extension.waitFor("globalThis.sdk");
    }

    private List<String> seen(int atLeast) {
        extension.waitFor("seen.length >= " + atLeast);
        return List.of(extension.text("seen.join('\\n')").split("\n"));
    }

    private void openRoster() {
        desk.page()
                .locator("tr.zA")
                .filter(new Locator.FilterOptions().setHasText("Night shift roster"))
                .locator(".bog")
                .click();
        desk.page().locator("h2.hP").waitFor();
    }

    @Test
    void it_knows_whose_mailbox_this_is() {
        assertThat(extension.text("sdk.User.getEmailAddress()")).isEqualTo("nora@harbour.example");
        assertThat(extension.text("sdk.User.isUsingGmailMaterialUI()")).isEqualTo("true");
    }

    @Test
    void it_follows_the_routes() {
        extension.run("sdk.Router.handleAllRoutes(it => seen.push(it.getRouteID() + ' ' + it.getRouteType()))");
        assertThat(seen(1)).containsExactly("inbox/:page LIST");

        openRoster();

        assertThat(seen(2)).contains("inbox/:threadID THREAD");
    }

    @Test
    void it_reads_the_rows_of_the_list() {
        extension.run("""
            sdk.Lists.registerThreadRowViewHandler(row => seen.push([row.getSubject(), row.getContacts()[0].emailAddress,
              row.getVisibleMessageCount(), row.getDateString()].join(' | ')));
            """);

        assertThat(seen(desk.mail().subjects("inbox").size()))
                .contains(
                        "Crane inspection moved to Thursday | ben@harbour.example | 1 | Thu, Mar 12, 2026, 9:42 AM",
                        "Night shift roster | ben@harbour.example | 3 | Wed, Mar 11, 2026, 5:30 PM");
    }

    @Test
    void it_puts_a_label_and_a_button_on_a_row() {
        extension.run("""
            sdk.Lists.registerThreadRowViewHandler(row => {
              row.addLabel({ title: 'Rigged', foregroundColor: 'white', backgroundColor: 'gray' });
              row.addActionButton({ type: 'LINK', title: 'Track', className: '', url: '#', backgroundColor: 'gray' });
              seen.push(row.getSubject());
            });
            """);
        seen(desk.mail().subjects("inbox").size());

        Locator row = desk.page().locator("tr.zA").first();
        row.getByText("Rigged").waitFor();
        row.getByText("Track").waitFor();
    }

    @Test
    void it_reads_the_open_conversation_and_its_messages() {
        extension.run("""
            sdk.Conversations.registerThreadViewHandler(thread => seen.push('thread ' + thread.getSubject()));
            sdk.Conversations.registerMessageViewHandler(message => seen.push(['message', message.getSender().emailAddress,
              message.getViewState(), message.getBodyElement().innerText.trim()].join(' ')));
            """);

        openRoster();

        assertThat(seen(2))
                .contains(
                        "thread Night shift roster",
                        "message ben@harbour.example EXPANDED Thanks, moved you to week 18.");
    }

    @Test
    void it_handles_a_compose_window() {
        extension.run("""
            sdk.Compose.registerComposeViewHandler(view => {
              globalThis.view = view;
              seen.push(['window', view.isReply(), view.isInlineReplyForm(), view.isFullscreen()].join(' '));
              view.on('presending', () => seen.push('presending'));
              view.on('destroy', () => seen.push('destroy'));
            });
            """);
        desk.page().locator("[gh=cm]").click();
        assertThat(seen(1)).containsExactly("window false false false");

        desk.settle();
        extension.run("(view.setSubject('Keys'), view.setBodyText('They hang by the door.'))");
        desk.page().locator("[aria-label='To recipients']").fill("ben@harbour.example");
        desk.page().keyboard().press("Enter");
        assertThat(extension.text("view.getSubject()")).isEqualTo("Keys");
        assertThat(extension.text("view.getTextContent()")).isEqualTo("They hang by the door.");
        assertThat(extension.text("view.getToRecipients()[0].emailAddress")).isEqualTo("ben@harbour.example");
        assertThat(extension.text("view.getFromContact().emailAddress")).isEqualTo("nora@harbour.example");

        extension.run("(view.send(), 0)");
        desk.page()
                .locator(".bAq", new Page.LocatorOptions().setHasText("Message sent"))
                .waitFor();
        assertThat(seen(2)).contains("presending");
        assertThat(desk.mail().value("SELECT body_text FROM mail.message WHERE subject = 'Keys' AND kind = 'sent'"))
                .contains("They hang by the door.");
    }

    @Test
    void it_handles_an_answer_inside_a_conversation() {
        extension.run("""
            sdk.Compose.registerComposeViewHandler(view => {
              globalThis.view = view;
              seen.push(['answer', view.isReply(), view.isInlineReplyForm(), view.isFullscreen()].join(' '));
              view.on('presending', () => seen.push('presending'));
            });
            """);
        openRoster();
        desk.page().locator(".ams.bkH").click();
        assertThat(seen(1)).containsExactly("answer true true false");

        desk.settle();
        extension.run("(view.setBodyText('Week 18 suits me.'), 0)");
        assertThat(extension.text("view.getTextContent()")).isEqualTo("Week 18 suits me.");
        assertThat(extension.text("view.getToRecipients()[0].emailAddress")).isEqualTo("ben@harbour.example");
        extension.run("(view.send(), 0)");
        desk.page()
                .locator(".bAq", new Page.LocatorOptions().setHasText("Message sent"))
                .waitFor();
        assertThat(seen(2)).contains("presending");
    }

    @Test
    void it_knows_and_chooses_the_address_that_a_window_is_written_from() {
        desk.mail().run("mail.saveAlias", Map.of("address", "nora+yard@harbour.example", "name", "The Yard"));
        extension.run(
                "sdk.Compose.registerComposeViewHandler(composed => { window.view = composed; seen.push('window'); })");
        desk.page().locator("[gh=cm]").click();
        seen(1);
        desk.settle();
        assertThat(extension.text(
                        "view.getFromContactChoices().map(each => each.name + ' ' + each.emailAddress).join(', ')"))
                .isEqualTo("Nora Lindqvist nora@harbour.example, The Yard nora+yard@harbour.example");

        extension.run("view.setFromEmail('nora+yard@harbour.example')");
        assertThat(extension.text("view.getFromContact().emailAddress")).isEqualTo("nora+yard@harbour.example");
        assertThat(desk.page().locator("[aria-label=From][role=button]").innerText())
                .contains("The Yard");
    }

    @Test
    void it_sets_the_recipients_of_a_window() {
        extension.run(
                "sdk.Compose.registerComposeViewHandler(composed => { window.view = composed; seen.push('window'); })");
        desk.page().locator("[gh=cm]").click();
        seen(1);
        desk.settle();

        extension.run("(view.setToRecipients(['ben@harbour.example']),"
                + " view.setCcRecipients(['anna@reyes-marine.example', 'jo@x.example']),"
                + " view.setBccRecipients(['me@x.example']), 0)");
        extension.run("(view.setToRecipients(['anna@reyes-marine.example']), 0)");

        assertThat(extension.text("['To', 'Cc', 'Bcc'].map(field => view['get' + field + 'Recipients']()"
                        + ".map(each => each.emailAddress).join(' ')).join(', ')"))
                .isEqualTo("anna@reyes-marine.example, anna@reyes-marine.example jo@x.example, me@x.example");
        desk.page().locator("[name=subjectbox]").fill("Set");
        desk.page().locator("[aria-label^='Send ']").first().click();
        desk.page()
                .locator(".bAq", new Page.LocatorOptions().setHasText("Message sent"))
                .waitFor();
        assertThat(desk.mail()
                        .sql("SELECT kind || ' ' || email FROM mail.recipient WHERE message_id ="
                                + " (SELECT id FROM mail.message WHERE subject = 'Set' AND kind = 'sent')"
                                + " ORDER BY kind, position"))
                .containsExactly(
                        "bcc me@x.example",
                        "cc anna@reyes-marine.example",
                        "cc jo@x.example",
                        "to anna@reyes-marine.example");
    }

    @Test
    void it_puts_a_button_into_the_bar_of_a_window() {
        extension.run("""
            sdk.Compose.registerComposeViewHandler(view => {
              view.addButton({ title: 'Rigging', iconUrl: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
                onClick: event => { event.composeView.insertTextIntoBodyAtCursor('Rigged.'); seen.push('clicked'); } });
            });
            """);
        desk.page().locator("[gh=cm]").click();
        Locator button =
                desk.page().locator(".inboxsdk__composeButton[aria-label='Rigging'], .inboxsdk__composeButton");
        button.first().waitFor();
        desk.page().locator("[aria-label='Message Body']").focus();
        button.first().click();

        assertThat(seen(1)).containsExactly("clicked");
        assertThat(desk.page().locator("[aria-label='Message Body']").innerText())
                .startsWith("Rigged.");
    }

    @Test
    void it_reads_the_collapsed_messages_too() {
        extension.run("""
            sdk.Conversations.registerMessageViewHandlerAll(message => seen.push([message.getViewState(),
              message.getSender().emailAddress, message.getDateString()].join(' | ')));
            """);

        openRoster();

        assertThat(seen(3))
                .containsExactlyInAnyOrder(
                        "COLLAPSED | ben@harbour.example | Mar 11, 2026, 2:30 PM",
                        "COLLAPSED | nora@harbour.example | Mar 11, 2026, 4:30 PM",
                        "EXPANDED | ben@harbour.example | Mar 11, 2026, 5:30 PM");
    }

    @Test
    void it_adds_an_entry_to_the_navigation() {
        extension.run("""
            sdk.NavMenu.addNavItem({ name: 'Rigged boxes', onClick: () => seen.push('clicked') });
            """);
        Locator entry = desk.page().locator(".aeN[role=navigation] >> text=Rigged boxes");
        entry.waitFor();
        entry.click();

        assertThat(seen(1)).containsExactly("clicked");
    }

    @Test
    void it_says_things_in_the_snackbar_and_leaves_it_to_the_page_again() {
        extension.run("sdk.ButterBar.showMessage({ text: 'Hello from the rig', buttons: [{ title: 'Fine',"
                + " onClick: () => seen.push('fine') }] })");
        desk.page()
                .locator(".b8.UC.bAp[role=alert] .bAq >> text=Hello from the rig")
                .waitFor();
        desk.page().locator(".b8 >> text=Fine").click();
        assertThat(seen(1)).containsExactly("fine");

        desk.page().evaluate("() => window.grindstone.snackbar({ text: 'Said by the page itself' })");
        Locator own = desk.page().locator("[data-part-toast] .bAq >> text=Said by the page itself");
        own.waitFor();
        assertThat(own.boundingBox().y).isGreaterThan(600);
        assertThat(desk.page().locator(".b8 >> text=Hello from the rig").isVisible())
                .isFalse();
    }
}
