package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A message outside its conversation: its source, on paper, and all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTest {
    private Mailbox mail;

    @BeforeAll
    void open() {
        mail = Mailbox.open(new Newsroom());
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @Test
    void the_original_names_the_sender_the_checks_and_the_source() {
        Document page = original("Crane rails");

        assertThat(page.select("th").eachText())
                .containsExactly("Message ID", "Created at:", "From:", "To:", "Subject:", "SPF:", "DKIM:", "DMARC:");
        assertThat(page.select("td").eachText())
                .contains(
                        "Ben Okafor <ben@harbour.example>",
                        "Nora Lindqvist <nora@harbour.example>",
                        "PASS with domain harbour.example",
                        "PASS");
        assertThat(page.select("pre").text()).contains("Message-ID: <rails.", "Subject: Crane rails");
        assertThat(page.select("a:contains(Download Original)").attr("href")).contains("attid=0.0");
        assertThat(page.select("button").text()).isEqualTo("Copy to clipboard");
        assertThat(original("Your account is locked").select("[data-verdict=FAIL]"))
                .hasSize(3);
    }

    @Test
    void the_message_downloads_as_a_file() {
        var answer = mail.get("/mail/u/0/view/att?attid=0.0&permmsgid=msg-f:" + id("Crane rails"));

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("message/rfc822");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Crane rails.eml\"");
        assertThat(answer.body()).contains("\r\nMessage-ID: <rails.").contains("\r\n\r\nPoint 1:");
    }

    @Test
    void a_long_message_is_clipped_in_its_conversation_and_whole_on_its_own_page() {
        String id = id("The year in tides");
        Document conversation = mail.page("/mail/u/0/messages/" + hex(id));
        Document entire = mail.page("/mail/u/0/view/lg?permmsgid=msg-f:" + id);

        assertThat(conversation.expectFirst(".iX").wholeText().replace('\u00A0', ' '))
                .isEqualTo("[Message clipped]  View entire message");
        assertThat(conversation.select(".iX a").attr("href")).isEqualTo("?view=lg&permmsgid=msg-f:" + id);
        assertThat(conversation.select(".a3s").text())
                .doesNotContain("The last tide.")
                .endsWith("weekend.");
        assertThat(entire.select(".a3s").text()).endsWith("The last tide.");
        assertThat(mail.page("/mail/u/0/messages/" + hex(id("Crane rails"))).select(".iX"))
                .isEmpty();
    }

    @Test
    void paper_shows_every_message_with_what_it_quotes() {
        Document page = mail.page("/mail/u/0/view/pt?search=all&th=" + hex(id("Crane rails")));

        assertThat(page.select("article")).hasSize(7);
        assertThat(page.select("[data-part-paper-to]").eachText())
                .contains("To: Nora Lindqvist <nora@harbour.example>", "To: Ben Okafor <ben@harbour.example>");
        assertThat(page.select("[data-part-paper-body]").eachText())
                .allMatch(text -> text.contains("> the point before"));
        assertThat(page.select("[role=button], [hidden]")).isEmpty();
        Document files = mail.page("/mail/u/0/view/pt?permmsgid=msg-f:" + id("Fender drawings"));
        assertThat(files.text()).contains("9 attachments", "offer-2214.pdf");
    }

    @Test
    void one_message_on_paper_stands_alone_with_its_files() {
        Document page = mail.page("/mail/u/0/view/pt?search=all&permmsgid=msg-f:" + id("Fender drawings"));

        assertThat(page.select("article")).hasSize(1);
        assertThat(page.select("[data-part-paper-count]").text()).isEqualTo("1 message");
        assertThat(page.select("[data-part-paper-to]").text()).isEqualTo("To: Nora Lindqvist <nora@harbour.example>");
        assertThat(page.select("[data-part-paper-file] b").eachText()).contains("offer-2214.pdf", "prices.csv");
        assertThat(page.select("[data-part-paper-body]").text()).contains("the drawings and the price list");
    }

    @Test
    void unwanted_mail_says_why_it_is_where_it_is() {
        Document phishing = mail.page("/mail/u/0/messages/" + hex(id("Your account is locked")));
        Document spam = mail.page("/mail/u/0/messages/" + hex(id("You have won a yacht")));

        assertThat(phishing.select("[data-message-notice=danger]").text())
                .startsWith(
                        "This message seems dangerous It has a link that shows www.harbour-bank.example and leads to"
                                + " b4nk.example.")
                .endsWith("Looks safe");
        assertThat(spam.select("[data-message-notice=spam]").text())
                .startsWith("Why is this message in spam?")
                .endsWith("Report not spam");
        assertThat(mail.page("/mail/u/0/messages/" + hex(id("Crane rails"))).select("[data-message-notice]"))
                .isEmpty();
    }

    @Test
    void only_a_list_that_gives_a_way_out_has_an_unsubscribe_link() {
        Document offers = mail.page("/mail/u/0/messages/" + hex(id("Spring offers for your mooring")));

        assertThat(offers.select("[data-message-unsubscribe]").attr("data-message-unsubscribe"))
                .isEqualTo("https://ropesail.example/leave?u=2");
        assertThat(offers.select(".ajC tr").eachText())
                .contains(
                        "from: Rope & Sail <hello@ropesail.example>",
                        "mailing list: <news.ropesail.example>",
                        "mailed-by: ropesail.example",
                        "signed-by: ropesail.example",
                        "security: Standard encryption (TLS)");
        for (String other : List.of("Crane rails", "Your account is locked", "The year in tides")) {
            assertThat(mail.page("/mail/u/0/messages/" + hex(id(other))).select("[data-message-unsubscribe]"))
                    .isEmpty();
        }
    }

    private Document original(String subject) {
        return mail.page("/mail/u/0/view/om?permmsgid=msg-f:" + id(subject));
    }

    private String id(String subject) {
        return mail.value("SELECT min(id) FROM mail.message WHERE subject = '" + subject + "'");
    }

    private static String hex(String id) {
        return String.format("%016x", Long.parseLong(id));
    }
}
