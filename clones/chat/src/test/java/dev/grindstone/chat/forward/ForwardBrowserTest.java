package dev.grindstone.chat.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.pane.PaneDesk;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ForwardBrowserTest {
    private static PaneDesk desk;
    private Page page;

    @BeforeAll
    static void open() {
        desk = PaneDesk.open(Workspace.open());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.office().world().reset();
        page = desk.page();
        desk.post(SmallOffice.OMAR, "engineering", "Deploying now");
        desk.show("engineering");
    }

    @AfterEach
    void no_script_failed() {
        assertThat(desk.errors()).isEmpty();
    }

    private void focus(String words) {
        page.locator("[data-qa=virtual-list-item]", new Page.LocatorOptions().setHasText(words))
                .last()
                .focus();
    }

    private List<String> rows(String query) {
        return desk.office().sql(query);
    }

    @Test
    void f_forwards_to_a_channel_and_a_person() {
        focus("Deploying now");
        page.keyboard().press("f");
        desk.settle();
        Locator dialog = page.locator("[role=dialog][aria-label='Forward this message']");
        dialog.locator("[data-qa=dialog_go]").click(new Locator.ClickOptions().setForce(true));
        Locator box = dialog.locator("[role=combobox]");
        for (String name : new String[] {"#gen", "priya"}) {
            box.fill(name);
            desk.settle();
            page.keyboard().press("Enter");
        }
        assertThat(dialog.locator("[data-qa=picker_token]").count()).isEqualTo(2);
        dialog.locator("textarea").fill("For you");
        dialog.locator("[data-qa=dialog_go]").click();
        desk.settle();

        assertThat(page.locator("[role=dialog][aria-label='Forward this message']")
                        .count())
                .isZero();
        assertThat(rows("SELECT text FROM chat.message WHERE attachments LIKE '%Deploying now%'"))
                .containsExactly("For you", "For you");
    }

    @Test
    void m_reminds_at_a_time_of_the_menu() {
        focus("Deploying now");
        page.keyboard().press("m");
        desk.settle();
        page.locator("[data-qa=remind_in_3_hours]").click();
        desk.settle();

        assertThat(rows("SELECT due_at FROM chat.saved").get(0)).startsWith("2026-03-12T12:30");
        assertThat(desk.message("Deploying now").getAttribute("data-x-saved")).isEqualTo("true");
    }

    @Test
    void a_time_of_ones_own_is_chosen_in_a_dialog() {
        desk.message("Deploying now").hover();
        page.locator("[data-qa=more_message_actions]").click();
        desk.settle();
        page.locator("[data-qa=remind_me]").click();
        desk.settle();
        page.locator("[data-qa=remind_custom]").click();
        desk.settle();
        page.locator("[data-qa=remind_date]").fill("2026-03-01");
        page.locator("[data-qa=remind_modal] [data-qa=dialog_go]").click();
        desk.settle();
        assertThat(page.locator("[data-qa=remind_modal] [role=alert]").innerText())
                .contains("is over");
        page.locator("[data-qa=remind_date]").fill("2026-03-20");
        page.locator("[data-qa=remind_time]").fill("14:15");
        page.locator("[data-qa=remind_modal] [data-qa=dialog_go]").click();
        desk.settle();

        assertThat(rows("SELECT due_at FROM chat.saved").get(0)).startsWith("2026-03-20T13:15");
    }

    @Test
    void a_preview_is_removed_after_a_question() {
        String href = desk.message("Deploying now").locator("a.c-timestamp").getAttribute("href");
        desk.editor().fill("See " + desk.office().server().origin() + href);
        page.keyboard().press("Enter");
        desk.settle();
        Locator card = page.locator("[data-qa=message_attachment_default]");
        card.hover();
        card.locator("[data-qa=message_attachment_delete_button]").click();
        Locator dialog = page.locator("[role=dialog][aria-label='Remove preview?']");
        assertThat(dialog.count()).isEqualTo(1);
        dialog.locator("[data-qa=dialog_go]").click();
        desk.settle();

        assertThat(card.count()).isZero();
    }
}
