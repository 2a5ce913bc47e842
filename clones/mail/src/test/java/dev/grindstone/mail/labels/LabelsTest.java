package dev.grindstone.mail.labels;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(one.select(".J-JK-Jz").eachText()).containsExactly("Create new", "Apply");
            assertThat(mail.page("/mail/u/0/labels/menu?kind=move&thread=" + lunch)
                            .select("[role=menuitem]")
                            .eachText())
                    .containsExactly(
                            "Berths", "Berths/Quay 4", "Travel", "Unused", "Inbox", "Spam", "Trash", "Create new");
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
}
