package dev.grindstone.mail.eml;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.grindstone.mail.Desk;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Importing files as a person does it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportBrowserTest {
    private Desk desk;

    @BeforeAll
    void open() {
        desk = Desk.open();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void broken_files_are_named_and_the_rest_is_imported() {
        Locator dialog = dialog();

        dialog.getByLabel("Choose message files (.eml)").setInputFiles(new FilePayload[] {
            file("first.eml", "From: Amy <amy@far.example>\r\nSubject: First of two\r\n\r\nHello.\r\n"),
            file("photo.eml", "\u0001\u0002\u0003"),
            file("second.eml", "From: Amy <amy@far.example>\r\nSubject: Second of two\r\n\r\nHello again.\r\n")
        });
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Import"))
                .click();

        Locator problems = dialog.getByRole(AriaRole.ALERT);
        problems.getByText("2 messages imported.").waitFor();
        assertThat(problems.textContent()).contains("'photo.eml' is not a mail message: it is no text.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        desk.page().locator("tr.zA .bog").getByText("Second of two").waitFor();
        desk.page().locator(".bAq").getByText("2 messages imported.").waitFor();
        assertThat(desk.mail().subjects("inbox")).contains("First of two", "Second of two");
    }

    @Test
    void nothing_chosen_says_so_and_escape_closes() {
        Locator dialog = dialog();

        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Import"))
                .click();

        dialog.getByText("Choose at least one file.").waitFor();
        desk.page().keyboard().press("Escape");
        assertThat(desk.page().getByRole(AriaRole.ALERTDIALOG).count()).isZero();
    }

    private Locator dialog() {
        desk.start("inbox");
        Page page = desk.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More email options"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Import .eml…"))
                .click();
        return page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName("Import messages"));
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "message/rfc822", content.getBytes(StandardCharsets.UTF_8));
    }
}
