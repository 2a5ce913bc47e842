package dev.grindstone.mail.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts in and out as a file, and several that become one. */
class ContactTransferTest {
    private static final String PEOPLE = "SELECT name || '|' || email || '|' || phone || '|' || job_title || '|'"
            + " || company || '|' || notes FROM mail.contact ORDER BY id";

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private void add(String name, String email, String phone, String groups) {
        mail.run(
                "mail.addContact",
                Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "phone",
                        phone,
                        "groups",
                        groups.isEmpty() ? List.of() : List.of(groups)));
    }

    @Test
    void a_table_of_another_address_book_is_read_by_the_names_of_its_columns() {
        Object added = mail.run(
                "mail.importContacts",
                Map.of(
                        "text",
                        "\uFEFFFirst Name,Last Name,Notes,Labels,E-mail 1 - Value,Phone 1 - Value,Organization"
                                + " Name\r\n"
                                + "Ada,\"Berg, PhD\",\"two\n"
                                + "lines\",Crew ::: * myContacts,ada@berg.example,555-0101,\"The \"\"Quay\"\"\"\r\n"
                                + "\r\n"
                                + ",,,,,,\r\n"
                                + "Tom,,,,,,\r\n"));

        assertThat(added).isEqualTo(2);
        assertThat(mail.sql(PEOPLE))
                .containsExactly("Ada Berg, PhD|ada@berg.example|555-0101||The \"Quay\"|two\nlines", "Tom|||||");
        assertThat(mail.sql("SELECT name FROM mail.contact_group")).containsExactly("Crew");
    }

    @Test
    void what_is_written_is_read_again_in_both_forms() {
        mail.run("mail.addContactGroup", Map.of("name", "Crew"));
        mail.run(
                "mail.addContact",
                Map.of(
                        "name",
                        "Ada; Berg",
                        "email",
                        "ada@berg.example",
                        "phone",
                        "555-0101",
                        "jobTitle",
                        "Pilot, senior",
                        "company",
                        "Quay \"4\"",
                        "notes",
                        "one\ntwo \\ three",
                        "groups",
                        "Crew"));
        List<String> before = mail.sql(PEOPLE);
        for (String format : List.of("csv", "vcf")) {
            String file = mail.get("/contacts/export?format=" + format).body();
            mail.run("mail.removeContact", Map.of("contact", "ada@berg.example"));
            assertThat(mail.run("mail.importContacts", Map.of("text", file))).isEqualTo(1);
            assertThat(mail.sql(PEOPLE)).as(file).isEqualTo(before);
            assertThat(mail.sql("SELECT group_id FROM mail.contact_member")).hasSize(1);
            assertThat(mail.run("mail.importContacts", Map.of("text", file))).isEqualTo(0);
        }
    }

    @Test
    void cards_with_folded_lines_are_read() {
        mail.run(
                "mail.importContacts",
                Map.of(
                        "text",
                        String.join(
                                "\r\n",
                                "BEGIN:VCARD",
                                "VERSION:4.0",
                                "N:Berg;Ada;;;",
                                "item1.EMAIL;PREF=1:ada@be",
                                " rg.example",
                                "TEL;VALUE=uri:tel:+1-555-0101",
                                "ORG:Quay;Cranes",
                                "END:VCARD")));
        assertThat(mail.sql(PEOPLE)).containsExactly("Ada Berg|ada@berg.example|+1-555-0101||Quay Cranes|");
    }

    @Test
    void a_file_without_people_or_with_a_wrong_address_is_refused_whole() {
        assertThatThrownBy(() -> mail.run("mail.importContacts", Map.of("text", "")))
                .hasMessageContaining("there is nobody in this file");
        assertThatThrownBy(() -> mail.run("mail.importContacts", Map.of("text", "Colour,Size\nred,4\n")))
                .hasMessageContaining("no column for names or addresses");
        assertThat(mail.post("/contacts/import", Map.of()).statusCode()).isEqualTo(422);
        assertThatThrownBy(() -> mail.run(
                        "mail.importContacts", Map.of("text", "Name,Email\nAda,ada@berg.example\nTom,tom at sea\n")))
                .hasMessageContaining("Tom (contact 2 of the file) cannot be added: email: 'tom at sea' is not a mail");
    }

    @Test
    void the_oldest_of_several_stays_with_what_the_others_know() {
        mail.run("mail.addContactGroup", Map.of("name", "Crew"));
        add("Ada Berg", "ada@berg.example", "", "");
        add("Ada  berg", "ada@quay.example", "555-0101", "Crew");
        add("Tom", "", "555-0102", "");

        assertThat(mail.page("/contacts/duplicates").select("[data-part-duplicate]"))
                .hasSize(2);
        mail.run("mail.mergeContacts", Map.of("contacts", mail.sql("SELECT id FROM mail.contact WHERE name <> 'Tom'")));
        assertThat(mail.sql(PEOPLE))
                .containsExactly("Ada Berg|ada@berg.example|555-0101|||ada@quay.example", "Tom||555-0102|||");
        assertThat(mail.sql("SELECT group_id FROM mail.contact_member")).hasSize(1);
        assertThat(mail.page("/contacts/duplicates").text()).contains("No duplicates");
        assertThatThrownBy(() -> mail.run("mail.mergeContacts", Map.of("contacts", List.of("7"))))
                .hasMessageContaining("name the ids of two or more");
    }

    @Test
    void the_pages_do_it_too() {
        add("Ada Berg", "ada@berg.example", "", "");
        add("Ada Berg", "ada@quay.example", "", "");
        try (Desk desk = Desk.open(mail)) {
            Page page = desk.page();
            Desk.go(page, mail.server().origin() + "/contacts/duplicates");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Merge Ada Berg"))
                    .click();
            page.getByText("No duplicates").waitFor();
            assertThat(mail.sql(PEOPLE)).hasSize(1);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import"))
                    .click();
            page.locator("[role=alertdialog] button[name=ok]").click();
            assertThat(page.locator("[role=alertdialog] [role=alert]").textContent())
                    .isEqualTo("Choose a file first.");
            page.getByLabel("File with contacts")
                    .setInputFiles(new FilePayload(
                            "people.csv",
                            "text/csv",
                            "Name,Email\nTom,tom@sea.example\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("[role=alertdialog] button[name=ok]").click();
            page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Tom"))
                    .waitFor();
            assertThat(desk.snackbar()).isEqualTo("1 contact imported.");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"))
                    .click();
            page.getByLabel("vCard").check();
            Download file = page.waitForDownload(
                    () -> page.locator("[role=alertdialog] button[name=ok]").click());
            assertThat(file.suggestedFilename()).isEqualTo("contacts.vcf");
        }
    }
}
