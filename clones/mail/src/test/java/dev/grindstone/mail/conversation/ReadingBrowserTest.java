package dev.grindstone.mail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a reader does with a conversation, by pointer and keys. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingBrowserTest {
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

    private void read(String list, String subject) {
        desk.mail().world().reset();
        String id = desk.mail().value("SELECT min(thread_id) FROM mail.message WHERE subject = '" + subject + "'");
        desk.start(list + "/" + String.format("%016x", Long.parseLong(id)));
        page.locator("h2.hP").waitFor();
        desk.settle();
    }

    private Locator named(String name) {
        return page.locator("[aria-label='" + name + "']");
    }

    @Test
    void images_wait_until_they_are_asked_for() {
        read("inbox", "Spring offers for your mooring");
        assertThat(page.locator(".a3s img").count()).isZero();
        assertThat(page.locator("[data-message-images]").innerText())
                .isEqualTo("Images are not displayed. Display images below Always display images from"
                        + " hello@ropesail.example");

        page.getByText("Display images below").click();
        page.locator(".a3s img").waitFor();

        assertThat(page.locator(".a3s img").getAttribute("src")).startsWith("/mail/u/0/image?url=");
        assertThat(page.locator("[data-message-images]").count()).isZero();
        assertThat(page.getByText("Mooring lines are 20 % off until Sunday").isVisible())
                .isFalse();
        assertThat(page.locator(".a3s a").first().getAttribute("target")).isEqualTo("_blank");
        assertThat(page.locator(".a3s a").first().getAttribute("data-saferedirecturl"))
                .isEqualTo("https://ropesail.example/offers?id=7&u=2");
    }

    @Test
    void the_details_open_over_the_message_and_close_by_a_press_elsewhere() {
        read("inbox", "Spring offers for your mooring");
        named("Show details").click();
        assertThat(page.locator(".ajA").innerText()).contains("mailed-by:", "signed-by:", "security:");

        page.locator("h2.hP").click();

        assertThat(page.locator(".ajA").isVisible()).isFalse();
    }

    @Test
    void the_card_of_a_person_finds_their_mails_and_writes_to_them() {
        read("inbox", "Crane rails");
        page.locator(".gD").last().hover();
        page.locator("[data-person-find]").click();
        desk.shows("search/from:ben%40harbour.example");

        read("inbox", "Crane rails");
        page.locator(".gD").last().hover();
        page.locator("[data-person-write]").click();
        page.locator("[data-compose] [data-hovercard-id='ben@harbour.example']").waitFor();
    }

    @Test
    void older_messages_unfold_and_all_of_them_open_and_close() {
        read("inbox", "Crane rails");
        assertThat(page.locator("[role=listitem]:visible").count()).isEqualTo(3);
        named("4 older messages").click();
        assertThat(page.locator("[role=listitem]:visible").count()).isEqualTo(7);

        named("Expand all").click();
        desk.settle();
        PlaywrightAssertions.assertThat(page.locator("[role=listitem][aria-expanded=true]"))
                .hasCount(7);
        named("Collapse all").click();
        desk.settle();
        PlaywrightAssertions.assertThat(page.locator("[role=listitem][aria-expanded=false]"))
                .hasCount(7);
    }

    @Test
    void trimmed_content_opens_by_a_key() {
        read("inbox", "Crane rails");
        assertThat(page.getByText("the point before").isVisible()).isFalse();

        named("Show trimmed content").press("Enter");

        assertThat(page.getByText("the point before").isVisible()).isTrue();
        assertThat(named("Hide expanded content").count()).isOne();
    }

    @Test
    void a_message_is_forwarded_as_a_file() {
        read("inbox", "Crane rails");
        named("More message options").click();
        page.locator("[role=menuitem]:visible")
                .getByText("Forward as attachment")
                .click();

        page.locator("[data-compose] input[name=subjectbox]").waitFor();
        desk.settle();
        assertThat(page.locator("[data-compose] input[name=subjectbox]").inputValue())
                .isEqualTo("Fwd: Re: Crane rails");
        assertThat(desk.mail()
                        .sql("SELECT a.name FROM mail.attachment a JOIN mail.message m ON m.id = a.message_id"
                                + " WHERE m.kind = 'draft'"))
                .containsExactly("Re_ Crane rails.eml");
    }

    @Test
    void phishing_is_reported_after_a_question() {
        read("inbox", "Fender drawings");
        named("More message options").click();
        page.locator("[role=menuitem]:visible").getByText("Report phishing").click();
        page.locator("[role=alertdialog] button[name=ok]").click();
        desk.shows("inbox");

        assertThat(desk.mail().subjects("spam")).contains("Fender drawings");
    }

    @Test
    void reporting_mail_of_a_list_offers_to_leave_the_list() {
        read("inbox", "Spring offers for your mooring");
        named("Report spam").click();
        Locator dialog = page.locator("[role=alertdialog][aria-label='Report spam & unsubscribe']");
        dialog.waitFor();
        assertThat(dialog.locator("button").allInnerTexts())
                .containsExactly("Cancel", "Report spam", "Report spam & unsubscribe");
        assertThat(dialog.innerText()).contains("Rope & Sail (ropesail.example)");

        dialog.locator("button[name=cancel]").click();
        desk.settle();
        assertThat(desk.mail().subjects("spam")).doesNotContain("Spring offers for your mooring");

        named("Report spam").click();
        dialog.locator("button[name=other]").click();
        page.waitForURL("**/#inbox");
        desk.shows("inbox");
        assertThat(desk.mail().subjects("spam")).contains("Spring offers for your mooring");
        assertThat(desk.snackbar()).isEqualTo("Conversation marked as spam.");
    }

    @Test
    void leaving_the_list_with_the_report_opens_its_website() {
        page.context().route("https://ropesail.example/**", route -> route.fulfill());
        read("inbox", "Spring offers for your mooring");
        named("Report spam").click();
        Page site = page.context()
                .waitForPage(
                        () -> page.locator("[role=alertdialog] button[name=ok]").click());
        desk.shows("inbox");

        assertThat(site.url()).isEqualTo("https://ropesail.example/leave?u=2");
        assertThat(desk.mail().subjects("spam")).contains("Spring offers for your mooring");
        site.close();
    }

    @Test
    void a_message_in_spam_is_given_back() {
        read("spam", "You have won a yacht");
        page.getByText("Report not spam").click();
        desk.shows("spam");

        assertThat(desk.mail().subjects("inbox")).contains("You have won a yacht");
    }

    @Test
    void the_menu_of_the_toolbar_marks_and_the_page_tells() {
        read("inbox", "Crane rails");
        named("More email options").click();
        page.locator("[role=menuitem]:visible").getByText("Add star").click();
        desk.settle();
        PlaywrightAssertions.assertThat(page.locator(".zd[aria-checked=true]").first())
                .isVisible();

        named("More email options").click();
        assertThat(page.locator("[role=menuitem]:visible").allInnerTexts()).contains("Remove star", "Print all");
    }

    @Test
    void files_are_looked_at_one_after_the_other_and_escape_leads_back() {
        read("inbox", "Fender drawings");
        page.locator("[data-file-open='2']").click();
        PlaywrightAssertions.assertThat(page.locator("[data-part-viewer] h2")).hasText("offer-2214.pdf");
        assertThat(page.locator("[data-part-viewer-count]").innerText()).isEqualTo("2 of 9");

        page.keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(page.locator("[data-part-viewer] h2")).hasText("prices.csv");
        named("Previous").click();
        PlaywrightAssertions.assertThat(page.locator("[data-part-viewer] h2")).hasText("offer-2214.pdf");

        page.keyboard().press("Escape");
        assertThat(page.locator("[data-part-viewer]").count()).isZero();
        assertThat(page.evaluate("document.activeElement.dataset.fileOpen")).isEqualTo("2");
    }

    @Test
    void an_invitation_is_answered_with_a_press() {
        read("inbox", "Quay 4 walk-through");
        page.locator("[data-invite-answer=maybe]").click();

        PlaywrightAssertions.assertThat(page.locator("[data-invite-answer=maybe]"))
                .hasAttribute("aria-pressed", "true");
        assertThat(desk.mail()
                        .value("SELECT max(subject) FROM mail.message WHERE kind = 'sent' AND subject LIKE '%walk%'"))
                .startsWith("Tentatively accepted: Quay 4 walk-through");
    }
}
