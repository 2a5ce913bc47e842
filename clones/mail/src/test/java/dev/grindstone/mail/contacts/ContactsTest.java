package dev.grindstone.mail.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactsTest {
    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private Object anna() {
        mail.run("mail.addContactGroup", Map.of("name", "Suppliers"));
        return mail.run(
                "mail.addContact",
                Map.of(
                        "name", "Anna Reyes",
                        "email", "anna@reyes-marine.example",
                        "phone", "(555) 555-0134",
                        "jobTitle", "Owner",
                        "company", "Reyes Marine",
                        "groups", List.of("suppliers")));
    }

    private List<String> names(String path) {
        return mail.page(path).select("[data-part-person-row]").eachAttr("aria-label");
    }

    @Test
    void a_contact_is_kept_with_all_that_is_known_and_listed() {
        Object id = anna();
        mail.run("mail.addContact", Map.of("email", "Ben Okafor <ben@harbour.example>", "starred", true));
        Document page = mail.page("/contacts/");

        assertThat(page.select("[data-part-people-section]").eachText())
                .containsExactly("Starred contacts (1)", "Contacts (1)");
        assertThat(page.select("[data-x-id='" + id + "'] > [role=cell]").eachText())
                .startsWith(
                        "A Anna Reyes",
                        "anna@reyes-marine.example",
                        "(555) 555-0134",
                        "Owner, Reyes Marine",
                        "Suppliers");
        assertThat(page.select("[data-part-book-entry]").eachAttr("aria-label")).contains("Contacts 2", "Suppliers 1");
        Document person = mail.page("/contacts/person/" + id);
        assertThat(person.select("h1").text()).isEqualTo("Anna Reyes");
        assertThat(person.select("a[role=button]").eachText()).contains("Edit", "Send mail", "Find mails");
    }

    @Test
    void the_whole_page_has_a_title_and_no_contacts_is_said_with_what_to_do() {
        assertThat(mail.get("/contacts/").body())
                .contains("<title>Contacts - nora@harbour.example - Pigeon Contacts</title>")
                .contains("No contacts yet", "Create contact");
        assertThat(mail.get("/contacts/person/77").statusCode()).isEqualTo(404);
        assertThat(mail.get("/contacts/label/x").body()).contains("This label does not exist any more");
    }

    @Test
    void a_form_creates_and_changes_a_contact_and_undo_takes_it_back() {
        HttpResponse<String> made =
                mail.post("/contacts/save", Map.of("id", "0", "name", "Zoe Marsh", "email", "zoe@else.example"));

        assertThat(Mailbox.snackbar(made)).isEqualTo("Contact created.");
        String id = made.body().replace("/contacts/person/", "");
        HttpResponse<String> saved =
                mail.post("/contacts/save", Map.of("id", id, "name", "Zoe M.", "phone", "+46 70 555 01 22"));
        assertThat(Mailbox.snackbar(saved)).isEqualTo("Contact saved.");
        assertThat(mail.sql("SELECT name || email || phone FROM mail.contact"))
                .containsExactly("Zoe M.+46 70 555 01 22");
        mail.undo();
        assertThat(names("/contacts/")).containsExactly("Zoe Marsh");
    }

    @Test
    void what_cannot_be_a_contact_is_refused_field_by_field() {
        anna();
        HttpResponse<String> refused = mail.post(
                "/contacts/save",
                Map.of("id", "0", "name", "x".repeat(300), "email", "not an address", "phone", "call me"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body().lines())
                .containsExactly(
                        "email\t'not an address' is not a mail address: write name@host.tld.",
                        "name\tThis has 300 characters, but may have 200: shorten it.",
                        "phone\t'call me' is not a phone number: write digits, such as 555-0134.");
        assertThat(mail.post("/contacts/save", Map.of("id", "0", "email", "ANNA@reyes-marine.example"))
                        .body())
                .isEqualTo(
                        "email\tANNA@reyes-marine.example belongs to Anna Reyes already: edit that contact instead.");
        assertThat(mail.post("/contacts/save", Map.of("id", "0", "company", "Acme"))
                        .body())
                .startsWith("name\tA contact needs a name");
        assertThat(mail.post("/contacts/save", Map.of("id", "5", "name", "Gone"))
                        .body())
                .contains("There is no contact '5'");
        assertThatThrownBy(() -> mail.run("mail.addContact", Map.of("email", "x@")))
                .hasMessageContaining("mail.addContact: 'x@' is not a mail address");
        assertThatThrownBy(() -> mail.run("mail.addContact", Map.of("name", "A", "groups", List.of("Nowhere"))))
                .hasMessageContaining("mail.addContactGroup");
        assertThat(mail.sql("SELECT id FROM mail.contact")).hasSize(1);
    }

    @Test
    void search_finds_by_beginnings_of_words_addresses_and_numbers() {
        anna();
        mail.run("mail.addContact", Map.of("name", "Ben Okafor", "email", "ben@harbour.example"));

        assertThat(names("/contacts/search?q=rey")).containsExactly("Anna Reyes");
        assertThat(names("/contacts/search?q=marine+own")).containsExactly("Anna Reyes");
        assertThat(names("/contacts/search?q=n@harb")).containsExactly("Ben Okafor");
        assertThat(names("/contacts/search?q=5550134")).containsExactly("Anna Reyes");
        assertThat(names("/contacts/search?q=eyes")).isEmpty();
        assertThat(mail.page("/contacts/search?q=%3Czz%3E").text()).contains("No contacts match \"<zz>\"");
    }

    @Test
    void groups_are_made_renamed_filled_emptied_and_removed() {
        Object id = anna();
        Object crew = mail.run("mail.addContactGroup", Map.of("name", " Night  crew "));

        assertThat(Mailbox.snackbar(mail.post("/contacts/act/join", Map.of("group", crew, "id", id))))
                .isEqualTo("Contact added to the label.");
        mail.run("mail.addToContactGroup", Map.of("group", "night crew", "contacts", List.of(id)));
        assertThat(names("/contacts/label/" + crew)).containsExactly("Anna Reyes");
        assertThat(mail.post("/contacts/labels", Map.of("name", "SUPPLIERS")).body())
                .isEqualTo("There is a label 'SUPPLIERS' already: choose another name.");
        assertThat(mail.post("/contacts/labels", Map.of("name", " ")).body()).startsWith("A label needs a name");
        mail.post("/contacts/labels", Map.of("id", crew, "name", "Day crew"));
        mail.post("/contacts/act/leave", Map.of("group", crew, "id", id));
        assertThat(mail.page("/contacts/label/" + crew).text()).contains("Day crew", "No contacts with this label");
        assertThat(Mailbox.snackbar(mail.post("/contacts/labels/delete", Map.of("id", crew))))
                .isEqualTo("Label deleted. Its contacts stay.");
        assertThat(mail.sql("SELECT name FROM mail.contact_group")).containsExactly("Suppliers");
        mail.undo();
        assertThat(mail.sql("SELECT name FROM mail.contact_group ORDER BY name"))
                .containsExactly("Day crew", "Suppliers");
    }

    @Test
    void deleting_takes_the_memberships_along_and_undo_brings_them_back() {
        Object id = anna();

        assertThat(Mailbox.snackbar(mail.post("/contacts/act/delete", Map.of("id", id))))
                .isEqualTo("Contact deleted.");
        assertThat(mail.sql("SELECT contact_id FROM mail.contact_member")).isEmpty();
        mail.undo();
        assertThat(names("/contacts/label/" + mail.value("SELECT id FROM mail.contact_group")))
                .containsExactly("Anna Reyes");
        assertThat(mail.post("/contacts/act/fly", Map.of("id", id)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void those_written_to_are_known_without_being_stored() {
        mail.run("mail.send", Map.of("to", "zoe@else.example", "subject", "Hi", "text", "x"));

        assertThat(names("/contacts/frequent")).containsExactly("Ben Okafor");
        assertThat(names("/contacts/other")).containsExactly("Anna Reyes", "Ben Okafor", "zoe@else.example");
        assertThat(Mailbox.snackbar(
                        mail.post("/contacts/add", Map.of("email", "ben@harbour.example", "name", "Ben Okafor"))))
                .isEqualTo("Ben Okafor added to contacts.");
        assertThat(names("/contacts/other")).containsExactly("Anna Reyes", "zoe@else.example");
        assertThat(mail.post("/contacts/add", Map.of("email", "ben@harbour.example"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void recipients_are_suggested_from_contacts_and_groups_and_a_group_stands_for_its_members() {
        anna();
        mail.run("mail.addContact", Map.of("name", "Sue Park", "email", "sue@park.example", "groups", "Suppliers"));
        mail.run("mail.addContact", Map.of("name", "Suki", "phone", "555-0100", "groups", "Suppliers"));
        Document offers = mail.page("/mail/u/0/contacts?q=su");

        assertThat(offers.select("[data-part-write-name]").eachText()).containsExactly("Suppliers", "Sue Park");
        assertThat(offers.select("[data-part-write-email]").eachText())
                .containsExactly("2 contacts", "sue@park.example");
        assertThat(offers.select("[data-suggestion]").attr("data-suggestion"))
                .isEqualTo("Anna Reyes <anna@reyes-marine.example>\nSue Park <sue@park.example>");
    }

    @Test
    void the_card_of_a_person_knows_whether_they_are_saved() {
        assertThat(mail.page("/mail/u/0/person?email=anna@reyes-marine.example").text())
                .contains("Add to contacts");
        Object id = anna();
        assertThat(mail.page("/mail/u/0/person?email=ANNA@reyes-marine.example")
                        .select("[data-person-edit]")
                        .attr("href"))
                .isEqualTo("/contacts/person/" + id + "/edit");
        assertThat(mail.page("/mail/u/0/person?email=nora@harbour.example").text())
                .doesNotContain("Add to contacts");
    }
}
