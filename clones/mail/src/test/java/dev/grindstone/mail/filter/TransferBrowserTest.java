package dev.grindstone.mail.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.grindstone.mail.Desk;
import dev.grindstone.mail.Mailbox;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferBrowserTest {
    private Desk desk;
    private Mailbox mail;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        mail = desk.mail();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private void press(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        Desk.settle(page);
    }

    @Test
    void filters_go_out_as_a_file_and_come_in_after_a_look() throws java.io.IOException {
        mail.run("mail.createFilter", Map.of("from", "news@tides.example", "star", true));
        page.navigate(mail.server().origin() + "/mail/u/0/#settings/filters");
        Desk.settle(page);
        assertThat(page.locator("[data-part-filters-export]").isDisabled()).isTrue();
        page.getByLabel("Select filter from:news@tides.example").check();
        Download file = page.waitForDownload(() -> press(AriaRole.BUTTON, "Export"));
        assertThat(file.suggestedFilename()).isEqualTo("mailFilters.xml");
        String xml = new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8);

        press(AriaRole.LINK, "Import filters");
        press(AriaRole.BUTTON, "Open file");
        assertThat(page.locator("[data-part-filter-import] [role=alert]").innerText())
                .isEqualTo("Choose a file first.");
        choose("<!DOCTYPE x><feed/>");
        assertThat(page.locator("[data-part-filter-import] [role=alert]").innerText())
                .contains("declares a document type");
        choose(xml.replace("news@tides.example", "ben"));
        assertThat(page.getByLabel("Import filter from:ben").isChecked()).isTrue();
        press(AriaRole.BUTTON, "Create filters");

        assertThat(page.locator("[role=alert] .bAq").innerText()).isEqualTo("Your filter was created.");
        assertThat(page.locator("[data-part-filter-text]").allInnerTexts())
                .containsExactly(
                        "Matches: from:news@tides.example\nDo this: Star it", "Matches: from:ben\nDo this: Star it");
    }

    private void choose(String xml) {
        page.setInputFiles(
                "#filter-file",
                new FilePayload("filters.xml", "application/xml", xml.getBytes(StandardCharsets.UTF_8)));
        press(AriaRole.BUTTON, "Open file");
    }
}
