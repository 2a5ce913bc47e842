package dev.grindstone.mail.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void each_choice_is_stored_and_the_list_shows_it() {
        try (Mailbox mail = Mailbox.open()) {
            mail.post("/mail/u/0/settings", Map.of("PTEbIb", "compact"));
            mail.post("/mail/u/0/settings", Map.of("page_size", "10"));
            mail.post("/mail/u/0/settings", Map.of("shortcuts", "off"));

            assertThat(mail.list("all").select("[data-x-density=compact]")).hasSize(1);
            assertThat(mail.list("all").select("tr.zA")).hasSize(10);
            assertThat(mail.page("/mail/u/0/").select("[data-x-shortcuts=off]")).hasSize(1);
            assertThat(mail.page("/mail/u/0/settings")
                            .select("input[name=PTEbIb][checked]")
                            .eachAttr("value"))
                    .containsExactly("compact");
        }
    }

    @Test
    void a_value_that_is_not_offered_is_refused() {
        try (Mailbox mail = Mailbox.open()) {
            var answer = mail.post("/mail/u/0/settings", Map.of("page_size", "7"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("page_size is '7', but must be one of [10, 15, 20, 25, 50, 100]");
            assertThat(mail.sql("SELECT * FROM mail.preference")).isEmpty();
        }
    }
}
