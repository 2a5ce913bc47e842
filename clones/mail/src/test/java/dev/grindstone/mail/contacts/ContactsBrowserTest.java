package dev.grindstone.mail.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.grindstone.mail.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactsBrowserTest {
    private Desk desk;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("inbox");
        desk.mail().run("mail.addContactGroup", Map.of("name", "Suppliers"));
        desk.mail()
                .run(
                        "mail.addContact",
                        Map.of("name", "Anna Reyes", "email", "anna@reyes-marine.example", "groups", "Suppliers"));
        desk.mail().run("mail.addContact", Map.of("name", "Sam Oyelaran", "email", "sam@ropesail.example"));
    }

    private void book(String path) {
        page.navigate(desk.mail().server().origin() + path);
        desk.settle();
    }

    private List<String> names() {
        desk.settle();
        return page.locator("[data-part-person-row] [data-x-cell=name] a").allTextContents();
    }

    private void press(String name) {
        page.locator("[aria-label='" + name + "']").first().click();
        desk.settle();
    }

    @Test
    void the_keys_and_the_apps_lead_to_the_book_and_back() {
        page.keyboard().press("g");
        page.keyboard().press("c");
        page.waitForURL("**/contacts/");

        assertThat(names()).containsExactly("Anna Reyes", "Sam Oyelaran");
        press("Mail");
        page.waitForURL("**/mail/u/0/**");
        desk.shows("inbox");
        press("Grindstone apps");
        page.locator("[role=menuitem]", new Page.LocatorOptions().setHasText("Contacts"))
                .click();
        page.waitForURL("**/contacts/");
    }

    @Test
    void a_contact_is_written_down_with_mistakes_named_and_nothing_lost() {
        book("/contacts/");
        page.locator("text=Create contact").first().click();
        page.locator("[name=name]").fill("Zoe Marsh");
        page.locator("[name=email]").fill("zoe");
        page.keyboard().press("Enter");
        desk.settle();
        assertThat(page.locator("[data-x-error=email]").textContent()).startsWith("'zoe' is not a mail address");
        assertThat(page.locator("[name=name]").inputValue()).isEqualTo("Zoe Marsh");
        page.locator("[name=email]").fill("zoe@else.example");
        page.locator("text=Save").click();
        page.waitForURL("**/contacts/person/*");
        page.locator("h1:text-is('Zoe Marsh')").waitFor();

        assertThat(desk.snackbar()).isEqualTo("Contact created.");
        press("Delete");
        assertThat(names()).containsExactly("Anna Reyes", "Sam Oyelaran");
        page.locator("#link_undo").click();
        page.locator("[data-part-person-row][aria-label='Zoe Marsh']").waitFor();
        page.goBack();
        page.locator("h1:text-is('Zoe Marsh')").waitFor();
    }

    @Test
    void search_star_and_labels_work_from_the_rows() {
        book("/contacts/");
        page.locator("[aria-label='Search contacts']").fill("sam");
        page.waitForURL("**/contacts/search?q=sam");
        assertThat(names()).containsExactly("Sam Oyelaran");
        page.locator("[data-part-person-row]").hover();
        press("Star Sam Oyelaran");
        press("Clear search");
        page.waitForURL("**/contacts/");
        assertThat(names()).containsExactly("Sam Oyelaran", "Anna Reyes");
        page.locator("[data-part-person-row]").first().hover();
        press("Select Sam Oyelaran");
        assertThat(page.locator("[data-part-book-count]").textContent()).isEqualTo("1 selected");
        press("Manage labels");
        page.locator("[role=menuitemcheckbox]").click();
        assertThat(desk.snackbar()).isEqualTo("Contact added to the label.");
        page.locator("[data-part-book-label] a").click();
        page.waitForURL("**/contacts/label/*");
        assertThat(names()).containsExactly("Anna Reyes", "Sam Oyelaran");
    }

    @Test
    void labels_are_made_and_refused_in_a_dialog() {
        book("/contacts/");
        press("Create label");
        page.locator("[aria-label='Label name']").fill("suppliers");
        page.locator("button[name=ok]").click();
        desk.settle();
        assertThat(page.locator("[data-part-wrong]").textContent()).startsWith("There is a label 'suppliers'");
        page.locator("[aria-label='Label name']").fill("Crew");
        page.locator("button[name=ok]").click();
        desk.settle();
        assertThat(page.locator("[data-part-book-label] a").allTextContents()).containsExactly("Crew0", "Suppliers1");
    }

    @Test
    void a_group_becomes_chips_of_its_members() {
        desk.mail()
                .run(
                        "mail.addToContactGroup",
                        Map.of("group", "Suppliers", "contacts", List.of("sam@ropesail.example")));
        page.locator("[gh=cm]").click();
        page.locator("[aria-label='To recipients']").pressSequentially("suppl");
        page.locator("[data-suggestion]").waitFor();
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-recipients=to] [data-hovercard-id]")
                        .evaluateAll("all => all.map(each => each.dataset.name)"))
                .isEqualTo(List.of("Anna Reyes", "Sam Oyelaran"));
    }

    @Test
    void what_is_typed_in_the_panel_is_not_lost_to_an_answer_that_comes_late() {
        page.locator("[role=tab][aria-label=Contacts]").click();
        desk.settle();
        List<Route> late = new ArrayList<>();
        page.route("**/panel/contacts", late::add);
        page.evaluate("document.body.dispatchEvent(new CustomEvent('grindstone:changed', { bubbles: true }))");
        page.waitForCondition(() -> !late.isEmpty());
        page.locator("[data-part-panel-search] input").focus();

        page.waitForResponse("**/panel/contacts", late.get(0)::resume);
        page.unroute("**/panel/contacts");
        page.keyboard().insertText("oye");
        page.locator("[data-part-panel-person]:only-child").waitFor();

        assertThat(page.locator("[data-part-panel-person]").getAttribute("title"))
                .isEqualTo("Sam Oyelaran");
    }

    @Test
    void the_panel_beside_the_mail_searches_and_shows_a_person() {
        page.locator("[role=tab][aria-label=Contacts]").click();
        desk.settle();
        page.locator("[data-part-panel-search] input").fill("oye");
        page.locator("[data-part-panel-person][title='Sam Oyelaran']").waitFor();
        page.locator("[data-part-panel-person]:only-child").click();
        page.locator("[data-part-panel-card] h3").waitFor();

        assertThat(page.locator("[data-part-panel-card]").textContent()).contains("sam@ropesail.example");
        press("Hide side panel");
        assertThat(page.locator("[role=tab][aria-label=Contacts]").isVisible()).isFalse();
        press("Show side panel");
        assertThat(page.locator("[role=tab][aria-label=Contacts]").isVisible()).isTrue();
    }
}
