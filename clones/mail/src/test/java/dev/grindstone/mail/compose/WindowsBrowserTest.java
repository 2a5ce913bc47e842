package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsBrowserTest {
    private WritingDesk desk;

    @BeforeAll
    void open() {
        desk = new WritingDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.page.setViewportSize(1280, 720);
        desk.start("#inbox");
    }

    @Test
    void a_hand_made_series_opens_one_window_and_closing_saves() {
        desk.page.locator("[gh=cm]").evaluate(WritingDesk.SERIES);
        desk.compose().waitFor();
        desk.settle();
        assertThat(desk.page.locator("[data-compose]").count()).isEqualTo(1);
        assertThat(desk.page
                        .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Compose: New Message"))
                        .count())
                .isEqualTo(1);
        desk.subject().fill("Berths");
        desk.page.getByLabel("Save & close").evaluate(WritingDesk.SERIES);
        gone();

        assertThat(desk.drafts()).containsExactly("Berths|");
    }

    @Test
    void a_made_up_escape_in_the_body_saves_and_closes() {
        write("Berths");
        desk.body()
                .evaluate(
                        "el => el.dispatchEvent(Object.assign(new Event('keydown', { bubbles: true, cancelable: true }),"
                                + " { which: 27, keyCode: 27 }))");
        gone();

        assertThat(desk.drafts()).containsExactly("Berths|");
    }

    @Test
    void windows_stay_on_navigation_and_the_address_names_them_so_that_a_reload_opens_them() {
        write("One");
        desk.saved();
        write("Two");
        desk.saved();
        desk.page.locator("a[href$='#sent']").click();
        desk.page.locator("[data-part-view][data-x-route=sent]").waitFor();
        desk.page.waitForCondition(() -> desk.page.url().contains("compose="));

        assertThat(desk.page.locator("[data-compose]").count()).isEqualTo(2);
        assertThat(desk.page.url()).matches(".*#sent\\?compose=\\w+,\\w+");
        desk.page.reload();
        desk.page.locator("[data-compose]").nth(1).waitFor();
        desk.settle();
        assertThat(titles()).containsExactly("One", "Two");
        assertThat(desk.drafts()).containsExactly("One|", "Two|");
    }

    @Test
    void what_was_typed_last_survives_a_reload_without_a_save() {
        write("Half a sen");
        desk.saved();
        desk.subject().fill("Half a sentence");
        desk.page.reload();
        desk.compose().waitFor();
        desk.settle();

        assertThat(desk.drafts()).containsExactly("Half a sentence|");
    }

    @Test
    void windows_minimise_restore_and_fill_the_screen() {
        write("One");
        Locator minimize = desk.page.locator("img.Hl");
        minimize.click();
        assertThat(desk.body().isVisible()).isFalse();
        desk.page.locator(".Ht").click();
        assertThat(desk.body().isVisible()).isTrue();
        desk.page.locator("img.Hq").click();
        assertThat(desk.compose().boundingBox().width).isGreaterThan(1100);
        desk.page.locator("img.Hq").click();
        assertThat(desk.compose().boundingBox().width).isEqualTo(540);
    }

    @Test
    void more_windows_than_fit_are_minimised_grow_narrow_and_wait_behind_a_button() {
        for (int i = 1; i <= 8; i++) {
            write("Letter " + i);
        }
        for (int width : List.of(1280, 1024, 1920)) {
            desk.page.setViewportSize(width, 720);
            assertThat(desk.page
                            .locator("[data-compose]:visible, [data-dock-more]")
                            .all())
                    .allSatisfy(window -> assertThat(window.boundingBox().x).isNotNegative());
            assertThat(desk.compose().getAttribute("data-x-state")).isEqualTo("open");
        }
        desk.page.setViewportSize(1024, 720);
        desk.page.locator("[data-dock-more]").click();
        desk.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Letter 2"))
                .click();

        Locator second = desk.page.locator("[data-compose]").nth(1);
        assertThat(second.getAttribute("data-x-state")).isEqualTo("open");
        assertThat(second.boundingBox().x).isNotNegative();
    }

    @Test
    void shift_moves_the_window_into_a_tab_of_its_own() {
        write("Harbour dues");
        desk.saved();
        Page tab = desk.page.waitForPopup(() -> desk.page
                .locator("img.Hq")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT))));
        tab.locator("[data-compose]").waitFor();
        desk.settle(tab);

        assertThat(tab.url()).contains("view=cm&fs=1&tf=1&draft=");
        assertThat(tab.locator("[name=subjectbox]").inputValue()).isEqualTo("Harbour dues");
        assertThat(tab.locator("[data-compose]").boundingBox().width).isEqualTo(1280);
        assertThat(desk.page.locator("[data-compose]").count()).isZero();
        tab.locator("[name=subjectbox]").fill("Harbour dues 2026");
        tab.locator("img.Ha").click();
        desk.page.waitForCondition(tab::isClosed);
        assertThat(desk.drafts()).containsExactly("Harbour dues 2026|");
    }

    @Test
    void a_mail_link_opens_a_page_of_its_own_that_a_reload_does_not_double() {
        desk.page.navigate(desk.mail.server().origin()
                + "/mail/u/0/?view=cm&fs=1&to=ben@harbour.example&cc=a@x.example&bcc=b@x.example&su=Roster&body=Hello");
        desk.compose().waitFor();
        desk.settle();
        assertThat(desk.chips("to")).containsExactly("ben@harbour.example");
        assertThat(desk.chips("cc")).containsExactly("a@x.example");
        assertThat(desk.chips("bcc")).containsExactly("b@x.example");
        assertThat(desk.subject().inputValue()).isEqualTo("Roster");
        assertThat(desk.body().innerText()).isEqualTo("Hello");
        desk.subject().fill("Roster for May");
        desk.saved();
        desk.page.reload();
        desk.compose().waitFor();
        desk.settle();

        assertThat(desk.drafts()).containsExactly("Roster for May|Hello");
        desk.page.locator("img.Ha").click();
        gone();
        assertThat(desk.page.locator("tr.zA").first().isVisible()).isTrue();
    }

    @Test
    void keys_go_from_window_to_window_and_add_fields() {
        write("One");
        write("Two");
        desk.page.keyboard().press("Control+.");
        assertThat(focused()).isEqualTo("One");
        desk.page.keyboard().press("Control+,");
        assertThat(focused()).isEqualTo("Two");
        desk.page.keyboard().press("Control+Shift+c");
        assertThat(desk.page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("CC recipients");
    }

    private Object focused() {
        return desk.page.evaluate(
                "() => document.activeElement.closest('[data-compose]').querySelector('[name=subjectbox]').value");
    }

    private void write(String subject) {
        int before = desk.page.locator("[data-compose]").count();
        desk.page.locator("[gh=cm]").click();
        desk.page.locator("[data-compose]").nth(before).waitFor();
        desk.settle();
        desk.subject().fill(subject);
    }

    private void gone() {
        desk.page.waitForCondition(() -> desk.page.locator("[data-compose]").count() == 0);
        desk.settle();
    }

    private List<String> titles() {
        return desk.page.locator("[data-compose-title]").allTextContents();
    }
}
