package dev.grindstone.mail.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.grindstone.mail.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksBrowserTest {
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
    }

    private Locator titles() {
        desk.settle();
        return page.locator("[data-part-task-title]");
    }

    @Test
    void chosen_rows_become_tasks_that_lead_back() {
        desk.row("Lunch").locator(".oZ-jc").click();
        page.keyboard().press("Shift+T");
        assertThat(desk.snackbar()).isEqualTo("Added to Tasks.");
        page.locator("[data-part-task]").waitFor();
        assertThat(titles().allTextContents()).containsExactly("Lunch on Friday?");
        page.locator("[data-part-task-chip][role=link]").click();
        page.locator("[data-conversation]").waitFor();
        assertThat(page.locator("h2.hP").textContent()).isEqualTo("Lunch on Friday?");
        page.locator("[data-conversation] [aria-label='Add to Tasks']").click();
        assertThat(titles().count()).isEqualTo(2);
    }

    @Test
    void a_task_is_written_down_completed_and_brought_back() {
        page.keyboard().press("g");
        page.keyboard().press("k");
        page.locator("[data-part-task-add]").click();
        page.locator("[data-part-task-form] [name=title]").waitFor();
        desk.settle();
        page.locator("[data-part-task-form] [type=submit]").click();
        desk.settle();
        assertThat(page.locator("[data-part-task-form] [role=alert]").textContent())
                .isEqualTo("A task needs a title: enter one.");
        page.locator("[name=title]").fill("Order rope");
        page.locator("[name=due]").fill("2026-03-13");
        page.keyboard().press("Enter");
        page.locator("[data-part-task]").waitFor();
        assertThat(page.locator("[data-part-task-chip]").textContent()).isEqualTo("Tomorrow");
        page.locator("[role=checkbox][aria-label='Mark as completed: Order rope']")
                .click();
        desk.settle();
        assertThat(page.locator("[data-part-task-done] summary").textContent()).isEqualTo("Completed (1)");
        page.locator("#link_undo").click();
        page.locator("[data-part-task] [aria-checked=false]").waitFor();
        assertThat(titles().allTextContents()).containsExactly("Order rope");
        page.locator("[data-part-panel-close]").click();
        assertThat(page.locator("[data-part-side-panel]").isVisible()).isFalse();
    }
}
