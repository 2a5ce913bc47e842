package dev.grindstone.mail.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasksTest {
    private static final String PANEL = "/mail/u/0/panel/tasks";

    private Mailbox mail;

    @BeforeEach
    void open() {
        mail = Mailbox.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private Object add(String title, String due) {
        return mail.run("mail.addTask", Map.of("title", title, "due", due));
    }

    @Test
    void what_is_due_first_comes_first_and_is_told_from_the_worlds_clock() {
        add("Someday", "");
        add("Later", "2026-12-24");
        add("Next year", "2027-01-02");
        add("Now", "2026-03-12");
        add("Missed", "2026-03-10");
        add("Soon", "2026-03-13");
        Document panel = mail.page(PANEL);

        assertThat(panel.select("[data-part-task-title]").eachText())
                .containsExactly("Missed", "Now", "Soon", "Later", "Next year", "Someday");
        assertThat(panel.select("[data-part-task-chip]").eachText())
                .containsExactly("Tue, Mar 10", "Today", "Tomorrow", "Thu, Dec 24", "Sat, Jan 2, 2027");
        assertThat(panel.select("[data-x-late]").eachText()).containsExactly("Tue, Mar 10");
        mail.world().advance(Duration.ofDays(1));
        assertThat(mail.page(PANEL).select("[data-part-task-chip]").eachText())
                .startsWith("Tue, Mar 10", "Yesterday", "Today");
    }

    @Test
    void a_task_of_a_conversation_leads_back_to_it() {
        String thread = mail.row("inbox", "Lunch on Friday?").attr("data-x-thread");

        HttpResponse<String> made = mail.post("/mail/u/0/tasks/from", Map.of("thread", thread));

        assertThat(Mailbox.snackbar(made)).isEqualTo("Added to Tasks.");
        Document panel = mail.page(PANEL);
        assertThat(panel.select("[data-part-task-title]").text()).isEqualTo("Lunch on Friday?");
        assertThat(panel.select("[role=link]").attr("data-x-go"))
                .isEqualTo("all/" + mail.row("inbox", "Lunch on Friday?").attr("data-x-token"));
        mail.undo();
        assertThat(mail.sql("SELECT id FROM mail.task")).isEmpty();
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/tasks/from", Map.of("all", "1", "list", "inbox"))))
                .matches("\\d tasks added\\.");
    }

    @Test
    void a_task_is_completed_changed_moved_to_another_list_and_deleted() {
        Object id = add("Order rope", "");

        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/tasks/done", Map.of("id", id, "done", "true"))))
                .isEqualTo("Task completed.");
        assertThat(mail.page(PANEL).text()).contains("All tasks completed", "Completed (1)");
        mail.undo();
        HttpResponse<String> saved = mail.post(
                "/mail/u/0/tasks/save",
                Map.of(
                        "id",
                        id,
                        "title",
                        "Order  60 m rope",
                        "details",
                        "Blue",
                        "due",
                        "2026-03-14",
                        "list",
                        "Quay 4"));
        assertThat(Mailbox.snackbar(saved)).isEqualTo("Task saved.");
        Document panel = mail.page(PANEL + "?list=quay+4");
        assertThat(panel.select("select option").eachText()).containsExactly("My Tasks", "Quay 4");
        assertThat(panel.select("[data-part-task-body]").text()).isEqualTo("Order 60 m rope Blue Sat, Mar 14");
        assertThat(mail.page(PANEL + "?list=Quay+4&edit=" + id)
                        .select("form [name=due]")
                        .attr("value"))
                .isEqualTo("2026-03-14");
        assertThat(Mailbox.snackbar(mail.post("/mail/u/0/tasks/delete", Map.of("id", id))))
                .isEqualTo("Task deleted.");
        assertThat(mail.page(PANEL).text()).contains("No tasks yet");
    }

    @Test
    void what_cannot_be_a_task_is_refused_with_a_remedy() {
        assertThat(mail.post("/mail/u/0/tasks/save", Map.of("id", "0", "title", " "))
                        .body())
                .isEqualTo("A task needs a title: enter one.");
        assertThat(mail.post("/mail/u/0/tasks/save", Map.of("id", "0", "title", "x", "due", "2026-02-30"))
                        .body())
                .isEqualTo("'2026-02-30' is not a date: write it such as 2026-05-22.");
        assertThat(mail.post("/mail/u/0/tasks/save", Map.of("id", "0", "title", "x".repeat(501)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(mail.post("/mail/u/0/tasks/done", Map.of("id", "7")).body()).startsWith("There is no task 7");
        assertThat(mail.post("/mail/u/0/tasks/done", Map.of("id", "x")).statusCode())
                .isEqualTo(422);
        assertThatThrownBy(() -> mail.run("mail.addTask", Map.of("thread", 12)))
                .hasMessageContaining("no conversation of nora@harbour.example");
        assertThat(mail.sql("SELECT id FROM mail.task")).isEmpty();
    }

    @Test
    void the_shell_has_the_tabs_and_the_toolbars_the_button() {
        Document shell = mail.page("/mail/u/0/");

        assertThat(shell.select("[role=complementary] [role=tab]").eachAttr("aria-label"))
                .containsExactly("Calendar", "Notes", "Tasks", "Contacts");
        assertThat(shell.select("[role=button][aria-label='Hide side panel']")).hasSize(1);
        assertThat(shell.select("[role=button][aria-label='Grindstone apps']")).hasSize(1);
        assertThat(mail.list("inbox").select("[role=button][aria-label='Add to Tasks']"))
                .hasSize(1);
        assertThat(mail.list("trash").select("[aria-label='Add to Tasks']")).isEmpty();
        String token = mail.row("inbox", "Lunch on Friday?").attr("data-x-token");
        assertThat(mail.page("/mail/u/0/conversation/" + token + "?list=inbox")
                        .select("[role=button][aria-label='Add to Tasks']"))
                .hasSize(1);
    }
}
