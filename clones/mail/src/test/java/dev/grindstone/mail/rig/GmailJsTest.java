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

/** The npm package {@code gmail-js}, as an extension loads it: on a page that is there already. */
@Tag("npm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GmailJsTest {
    private static final String JQUERY = Npm.text("jquery/dist/jquery.min.js");
    private static final String GMAIL_JS = Npm.text("gmail-js/src/gmail.js");

    private Desk desk;

    @BeforeAll
    void open() {
        desk = Desk.open();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void load() {
        desk.start("inbox");
        load(JQUERY);
        load(GMAIL_JS + "\nwindow.gmail = new Gmail(jQuery);");
    }

    /** As the browser runs an extension's script: in the page, whatever the page's own policy says. */
    private void load(String script) {
        desk.page().evaluate(script + "\n;undefined");
    }

    private Object ask(String expression) {
        return desk.page().evaluate("() => " + expression);
    }

    private void openRoster() {
        desk.page()
                .locator("tr.zA")
                .filter(new Locator.FilterOptions().setHasText("Night shift roster"))
                .locator(".bog")
                .click();
        desk.page().locator("h2.hP").waitFor();
        desk.settle();
    }

    @Test
    void it_knows_whose_mailbox_this_is() {
        assertThat(ask("gmail.get.user_email()")).isEqualTo("nora@harbour.example");
        assertThat(ask("gmail.get.localization()")).isEqualTo("en");
        assertThat(ask("gmail.check.is_new_data_layer()")).isEqualTo(true);
        assertThat(ask("gmail.check.is_new_gui()")).isEqualTo(true);
        assertThat(ask("gmail.check.is_conversation_view()")).isEqualTo(true);
        assertThat(ask("gmail.check.are_shortcuts_enabled()")).isEqualTo(true);
        assertThat(ask("gmail.check.is_plain_text()")).isEqualTo(false);
        assertThat(ask("gmail.check.is_tabbed_inbox()")).isEqualTo(true);
        assertThat(ask("gmail.tracker.ik")).asString().matches("[0-9a-f]{10}");
    }

    @Test
    void it_finds_the_parts_of_the_page() {
        for (String part : List.of("inbox_content", "inboxes", "toolbar", "right_toolbar", "header", "search_bar")) {
            assertThat(ask("gmail.dom." + part + "().length"))
                    .as("gmail.dom.%s()", part)
                    .isEqualTo(1);
        }
        assertThat(ask("gmail.dom.get_left_sidebar_links().length > 5")).isEqualTo(true);
        assertThat(ask("gmail.get.search_query()")).isEqualTo("");
    }

    @Test
    void it_counts_unread_mail() {
        assertThat(ask("gmail.get.unread_inbox_emails()")).isEqualTo(3);
        assertThat(ask("gmail.get.unread_spam_emails()")).isEqualTo(1);
        assertThat(ask("gmail.get.unread_draft_emails()")).isEqualTo(1);
    }

    @Test
    void it_reads_the_rows_of_the_list() {
        List<?> rows = (List<?>) ask("gmail.dom.visible_messages().map(({ from, summary, thread_id }) =>"
                + " ({ from, summary, thread_id }))");
        Map<?, ?> first = (Map<?, ?>) rows.get(0);

        assertThat(rows).hasSize(desk.mail().subjects("inbox").size());
        assertThat(first.get("from")).isEqualTo(Map.of("name", "Ben Okafor", "email", "ben@harbour.example"));
        assertThat(first.get("summary")).asString().contains("Crane inspection moved to Thursday");
        assertThat(first.get("thread_id")).asString().matches("thread-f:\\d{17,19}");
    }

    @Test
    void it_names_the_page_it_is_on() {
        assertThat(ask("gmail.get.current_page()")).isEqualTo("inbox");
        assertThat(ask("gmail.check.is_inside_email()")).isEqualTo(false);

        openRoster();

        assertThat(ask("gmail.get.current_page()")).isEqualTo("email");
        assertThat(ask("gmail.check.is_inside_email()")).isEqualTo(true);
    }

    @Test
    void it_reads_the_open_conversation() {
        openRoster();

        String id = (String) ask("document.querySelector('.adn[data-legacy-message-id]').dataset.legacyMessageId");
        assertThat(ask("gmail.get.email_subject()")).isEqualTo("Night shift roster");
        assertThat(ask("gmail.new.get.thread_id()")).asString().matches("thread-f:\\d{17,19}");
        assertThat(ask("gmail.new.get.email_id()")).asString().matches("msg-f:\\d{17,19}");
        assertThat(ask("gmail.dom.email('" + id + "').from().email")).isEqualTo("ben@harbour.example");
        assertThat(ask("gmail.dom.email('" + id + "').dom('body').length")).isEqualTo(1);
    }

    @Test
    void it_tells_that_a_conversation_and_its_messages_appear() {
        ask("(window.seen = [], gmail.observe.on_dom('view_thread', thread => seen.push(thread.dom('subject').text())),"
                + " gmail.observe.on_dom('view_email', email => seen.push(email.from().email)), 0)");

        openRoster();
        desk.page().waitForFunction("() => window.seen.length >= 2");

        assertThat(String.valueOf(ask("window.seen"))).contains("Night shift roster", "ben@harbour.example");
    }

    @Test
    void it_writes_and_sends_a_mail() {
        assertThat(ask("gmail.compose.start_compose()")).isEqualTo(true);
        desk.page().locator("div.M9").waitFor();
        desk.settle();
        ask("(window.compose = gmail.dom.composes()[0], compose.to('ben@harbour.example'),"
                + " compose.subject('Keys'), compose.body('They hang by the door.'), 0)");
        desk.settle();

        assertThat(ask("compose.type()")).isEqualTo("compose");
        assertThat(ask("compose.is_inline()")).isEqualTo(false);
        assertThat(ask("compose.from()")).isEqualTo("nora@harbour.example");
        assertThat(ask("compose.recipients({ flat: true })")).isEqualTo(List.of("ben@harbour.example"));

        ask("(compose.send(), 0)");
        desk.page()
                .locator(".bAq", new Page.LocatorOptions().setHasText("Message sent"))
                .waitFor();

        assertThat(desk.mail().subjects("sent")).contains("Keys");
        assertThat(desk.mail().value("SELECT body_text FROM mail.message WHERE subject = 'Keys' AND kind = 'sent'"))
                .contains("They hang by the door.");
    }

    @Test
    void it_tells_of_each_window_and_answer_and_which_of_them_is_inline() {
        ask("(window.seen = [], gmail.observe.on_dom('compose', (compose, type) =>"
                + " seen.push(type + ' ' + compose.is_inline() + ' ' + compose.dom('subjectbox').val())), 0)");

        ask("(gmail.compose.start_compose(), 0)");
        desk.page().waitForFunction("() => window.seen.length >= 1");
        desk.settle();
        ask("(gmail.dom.composes()[0].close(), 0)");
        desk.settle();
        openRoster();
        desk.page().locator(".ams.bkH").click();
        desk.page().waitForFunction("() => window.seen.length >= 2");

        assertThat(String.valueOf(ask("window.seen"))).isEqualTo("[compose false , reply true Re: Night shift roster]");
    }

    @Test
    void it_closes_a_compose_window_by_a_made_up_key() {
        ask("(gmail.compose.start_compose(), 0)");
        desk.page().locator("div.M9").waitFor();
        desk.settle();

        ask("(gmail.dom.composes()[0].close(), 0)");
        desk.settle();

        assertThat(ask("gmail.dom.composes().length")).isEqualTo(0);
    }
}
