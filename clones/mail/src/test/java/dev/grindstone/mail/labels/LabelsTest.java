package dev.grindstone.mail.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void the_menu_ticks_what_the_conversations_carry() {
        try (Mailbox mail = Mailbox.open()) {
            String dredging = mail.row("inbox", "Dredging schedule for spring").attr("data-x-thread");
            String lunch = mail.row("inbox", "Lunch on Friday?").attr("data-x-thread");

            Document one = mail.page("/mail/u/0/labels/menu?kind=label&thread=" + dredging);
            Document both = mail.page("/mail/u/0/labels/menu?kind=label&thread=" + dredging + "&thread=" + lunch);

            assertThat(one.select(".J-LC").eachAttr("title"))
                    .containsExactly("Berths", "Berths/Quay 4", "Travel", "Unused");
            assertThat(one.select(".J-LC").eachAttr("aria-checked")).containsExactly("true", "false", "false", "false");
            assertThat(both.select(".J-LC").eachAttr("aria-checked"))
                    .containsExactly("mixed", "false", "false", "false");
            assertThat(one.select(".J-JK-Jz").eachText()).containsExactly("Create new", "Manage labels", "Apply");
            assertThat(mail.page("/mail/u/0/labels/menu?kind=move&thread=" + lunch)
                            .select("[role=menuitem]")
                            .eachText())
                    .containsExactly(
                            "Berths",
                            "Berths/Quay 4",
                            "Travel",
                            "Unused",
                            "Inbox",
                            "Spam",
                            "Trash",
                            "Create new",
                            "Manage labels");
        }
    }

    @Test
    void a_new_label_needs_a_name_of_its_own() {
        try (Mailbox mail = Mailbox.open()) {
            var made = mail.post("/mail/u/0/labels", Map.of("name", "Locks", "parent", "Travel"));
            var again = mail.post("/mail/u/0/labels", Map.of("name", "travel/locks"));
            var nameless = mail.post("/mail/u/0/labels", Map.of("name", " "));

            assertThat(Mailbox.snackbar(made)).isEqualTo("The label \"Travel/Locks\" was created.");
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body())
                    .isEqualTo("The label name you have chosen already exists. Please try another name:");
            assertThat(nameless.body()).isEqualTo("No name specified. Please try another name:");
            assertThat(mail.page("/mail/u/0/nav").select("[data-x-label]").eachAttr("data-x-label"))
                    .containsExactly("Berths", "Berths/Quay 4", "Travel", "Travel/Locks", "Unused");
        }
    }

    @Test
    void renaming_keeps_messages_and_takes_sublabels_along() {
        try (Mailbox mail = Mailbox.open()) {
            mail.run("mail.updateLabel", Map.of("label", "berths", "name", "Travel/Docks", "color", "#14636b"));

            assertThat(mail.sql("SELECT name FROM mail.label ORDER BY name"))
                    .containsExactly("Travel", "Travel/Docks", "Travel/Docks/Quay 4", "Unused");
            assertThat(mail.subjects("label/Travel/Docks")).containsExactly("Dredging schedule for spring");
            assertThat(mail.subjects("label/Travel/Docks/Quay+4")).hasSize(1);
        }
    }

    @Test
    void a_name_that_cannot_be_is_refused_in_words_and_nothing_changes() {
        try (Mailbox mail = Mailbox.open()) {
            assertRefused(mail, "Berths", "Berths/Quay 4/Berths", "cannot be nested under itself");
            assertRefused(mail, "Berths", "travel", "already exists. Please try another name:");
            assertRefused(mail, "Berths", " ", "No name specified.");
            assertRefused(mail, "Berths", "Inbox", "\"Inbox\" is the name of a list that is always there.");
            assertRefused(mail, "Berths", "a//b", "begins or ends with a slash, or has two in a row.");
            assertRefused(mail, "Berths", "x".repeat(195), "it has 202 characters, but may have 200.");
            assertThat(mail.sql("SELECT name FROM mail.label ORDER BY name"))
                    .containsExactly("Berths", "Berths/Quay 4", "Travel", "Unused");
        }
    }

    private static void assertRefused(Mailbox mail, String label, String name, String reason) {
        String id = mail.value("SELECT id FROM mail.label WHERE name = '" + label + "'");
        var answer = mail.post("/mail/u/0/labels/" + id, Map.of("name", name));
        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void commands_name_what_is_wrong() {
        try (Mailbox mail = Mailbox.open()) {
            assertThatThrownBy(() -> mail.run("mail.createLabel", Map.of("name", "Berths")))
                    .hasMessageContaining("already exists");
            assertThatThrownBy(() -> mail.run("mail.updateLabel", Map.of("label", "Locks")))
                    .hasMessage("There is no label 'Locks' in this mailbox: make it with mail.createLabel");
            assertThatThrownBy(() -> mail.run("mail.updateLabel", Map.of("label", "Travel", "color", "red")))
                    .hasMessage("color is 'red', but must be such as #14636b, or empty for none");
            assertThatThrownBy(() -> mail.run("mail.updateLabel", Map.of("label", "Travel", "in_list", "maybe")))
                    .hasMessage("in_list is 'maybe', but must be one of [show, unread, hide]");
            assertThat(mail.get("/mail/u/0/labels/7/options").statusCode()).isEqualTo(404);
            assertThat(mail.post("/mail/u/0/labels/place", Map.of("route", "moon", "shown", "on"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void deleting_takes_sublabels_along_and_can_be_undone_whole() {
        try (Mailbox mail = Mailbox.open()) {
            String id = mail.value("SELECT id FROM mail.label WHERE name = 'Berths'");
            var answer = mail.post("/mail/u/0/labels/" + id + "/remove", Map.of());

            assertThat(Mailbox.snackbar(answer)).isEqualTo("The label \"Berths\" was removed.");
            assertThat(mail.sql("SELECT name FROM mail.label ORDER BY name")).containsExactly("Travel", "Unused");
            assertThat(mail.subjects("inbox")).contains("Dredging schedule for spring");
            assertThat(mail.undo()).isEqualTo("Action undone.");
            assertThat(mail.subjects("label/Berths")).containsExactly("Dredging schedule for spring");
        }
    }

    @Test
    void the_navigation_shows_what_each_label_asks_for() {
        try (Mailbox mail = Mailbox.open()) {
            mail.run("mail.updateLabel", Map.of("label", "Travel", "in_list", "hide"));
            mail.run("mail.updateLabel", Map.of("label", "Berths/Quay 4", "in_list", "unread"));
            mail.run("mail.updateLabel", Map.of("label", "Unused", "in_list", "unread"));
            mail.run("mail.updateLabel", Map.of("label", "Berths", "in_messages", "false"));

            Document nav = mail.page("/mail/u/0/nav");
            assertThat(nav.select("[data-part-label-list]:not([hidden]) [data-x-label]")
                            .eachAttr("data-x-label"))
                    .containsExactly("Berths", "Berths/Quay 4");
            assertThat(nav.select("[data-x-kind=hidden] [data-x-label]").eachAttr("data-x-label"))
                    .containsExactly("Travel", "Unused");
            assertThat(mail.list("all").select(".at[title=Berths]")).isEmpty();
            assertThat(mail.page("/mail/u/0/labels/" + mail.value("SELECT id FROM mail.label WHERE name = 'Travel'")
                                    + "/options")
                            .select("[data-x-color^=#]"))
                    .hasSize(24);
        }
    }
}
