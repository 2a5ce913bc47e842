package dev.grindstone.mail.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversation view off: each message has a row of its own, and what is done is done to it alone. */
class MessagesTest {
    private static final String BEN = "Ben Okafor <ben@harbour.example>";
    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
        put("Dredging", "The dredger comes on Monday.", "2026-03-12T08:00:00Z");
        put("Re: Dredging", "No, on Tuesday.", "2026-03-12T08:30:00Z");
        mail.run("mail.setPreferences", Map.of("conversations", "off"));
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void put(String subject, String text, String at) {
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        BEN,
                        "to",
                        List.of("nora@harbour.example"),
                        "subject",
                        subject,
                        "text",
                        text,
                        "at",
                        at,
                        "thread",
                        "dredging"));
    }

    private String id(String subject) {
        return mail.row("inbox", subject).attr("data-x-thread");
    }

    private Document open(String subject) {
        return mail.page("/mail/u/0/conversation/" + id(subject) + "?list=inbox");
    }

    @Test
    void each_message_has_a_row_and_counts() {
        assertThat(mail.subjects("inbox")).contains("Dredging", "Re: Dredging");
        assertThat(mail.row("inbox", "Re: Dredging").select(".bx0")).isEmpty();
        int unread = count();
        mail.run("mail.setPreferences", Map.of("conversations", "on"));
        assertThat(mail.subjects("inbox")).contains("Dredging").doesNotContain("Re: Dredging");
        assertThat(mail.row("inbox", "Dredging").select(".bx0").text()).isEqualTo("2");
        assertThat(count()).isEqualTo(unread - 1);
    }

    private int count() {
        String title = mail.list("inbox").select("[data-title]").attr("data-title");
        return Integer.parseInt(title.replaceAll(".*\\((\\d+)\\).*", "$1"));
    }

    @Test
    void opening_shows_one_message_and_reads_it_alone() {
        Document page = open("Re: Dredging");

        assertThat(page.select("[role=listitem]")).hasSize(1);
        assertThat(page.select(".a3s").text()).isEqualTo("No, on Tuesday.");
        assertThat(page.select("h2.hP").text()).isEqualTo("Re: Dredging");
        assertThat(mail.row("inbox", "Dredging").hasClass("zE")).isTrue();
        assertThat(mail.row("inbox", "Re: Dredging").hasClass("zE")).isFalse();
        Element older = page.select("[aria-label=Older]").first();
        assertThat(older).isNotNull();
        assertThat(page.select("[data-part-range]").text()).matches("\\d+ of \\d+");
        assertThat(mail.get("/mail/u/0/?view=pt&search=all&th=" + id("Dredging"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(paper ->
                        assertThat(mail.get(paper).body()).contains("Monday").doesNotContain("Tuesday"));
    }

    @Test
    void an_action_is_about_the_message_alone() {
        assertThat(mail.act("archive", "inbox", Map.of(), "Re: Dredging")).isEqualTo("Conversation archived.");
        assertThat(mail.subjects("inbox")).contains("Dredging").doesNotContain("Re: Dredging");
        mail.undo();
        mail.act("star", "inbox", Map.of(), "Dredging");
        assertThat(mail.subjects("starred")).contains("Dredging").doesNotContain("Re: Dredging");
        mail.act("label", "inbox", Map.of("add", "Travel"), "Dredging");
        assertThat(open("Dredging").select(".hN a").eachText()).containsExactly("Travel");
        assertThat(open("Re: Dredging").select(".hN a")).isEmpty();
        assertThat(mail.page("/mail/u/0/labels/menu?thread=" + id("Re: Dredging"))
                        .select("[title=Travel]")
                        .attr("aria-checked"))
                .isEqualTo("false");
        assertThat(mail.page("/mail/u/0/labels/menu?thread=" + id("Dredging"))
                        .select("[title=Travel]")
                        .attr("aria-checked"))
                .isEqualTo("true");
    }

    @Test
    void the_address_of_a_conversation_leads_to_its_first_message() {
        String thread = mail.value("SELECT thread_id FROM mail.message WHERE subject = 'Re: Dredging'");
        Document page = mail.page("/mail/u/0/conversation/" + Long.toHexString(Long.parseLong(thread)));
        assertThat(page.select("h2.hP").text()).isEqualTo("Dredging");
    }

    @Test
    void the_quick_settings_switch_it_at_once() {
        try (Desk desk = Desk.open(mail)) {
            Page page = desk.page();
            Desk.go(page, desk.url("#inbox"));
            assertThat(page.evaluate("() => GLOBALS[24].includes(7164)")).isEqualTo(false);
            desk.row("Re: Dredging").click();
            page.locator("h2.hP").waitFor();
            page.locator("[data-part-settings]").click();
            page.locator("[data-part-settings-pane] input[name=conversations]").check();
            desk.shows("inbox");
            page.locator("tr.zA .bx0").first().waitFor();
            assertThat(mail.value("SELECT conversations FROM mail.preference")).isEqualToIgnoringCase("true");
            assertThat(desk.row("Re: Dredging").count()).isZero();
            assertThat(desk.row("No, on Tuesday.").locator(".bx0").textContent())
                    .isEqualTo("2");
        }
    }
}
