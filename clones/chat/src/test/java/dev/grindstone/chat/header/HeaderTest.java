package dev.grindstone.chat.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.Workspace;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HeaderTest {
    @Test
    void the_header_names_its_channel_and_has_its_buttons() {
        try (Workspace office = Workspace.open()) {
            String channel = office.key("engineering");
            Document header = office.page("/client/header?channel=" + channel);

            for (String selector : List.of(
                    "[data-qa=view_header]",
                    "button[data-qa=channel_name_button].p-view_header__channel_title [data-qa=channel_name]",
                    "[data-qa=inline_channel_entity][data-channel-id=" + channel
                            + "] [data-qa=inline_channel_entity__name]",
                    ".p-view_header__actions button[data-qa=avatar_stack]",
                    ".p-view_header__actions button[data-qa=control_button][aria-label=Notifications]",
                    "button[data-qa=search_in_channel_button][aria-label='Search in channel']",
                    "[data-qa=view_header][data-x-in='in:#engineering']",
                    "button[data-qa=entity-header-star-button][aria-pressed=false]",
                    "[role=tablist] [role=tab]#messages[data-qa=messages][aria-selected=true]")) {
                assertThat(header.select(selector)).as(selector).hasSize(1);
            }
            assertThat(header.select("[data-qa=channel_name]").get(0).wholeText())
                    .isEqualTo("engineering");
            assertThat(header.select("[data-qa=channel_header_topic]").text()).isEqualTo("Release on Thursday");
            assertThat(header.select("[data-qa=avatar_stack]").text()).isEqualTo("4");
            assertThat(header.select("[data-qa=view_header]").attr("data-x-thread-label"))
                    .isEqualTo("Thread in channel engineering");
        }
    }

    @Test
    void a_direct_conversation_shows_whom_it_is_with() {
        try (Workspace office = Workspace.open()) {
            Document header = office.page("/client/header?channel=" + office.key("@omar"));

            assertThat(header.select("[data-qa=channel_name]").text()).isEqualTo("omar");
            assertThat(header.select(".c-avatar img")).hasSize(1);
            assertThat(header.select("[data-qa=avatar_stack]")).isEmpty();
            assertThat(header.select("[data-qa=view_header]").attr("data-x-title"))
                    .isEqualTo("omar (DM) - Lumen Works - Banter");
        }
    }

    @Test
    void an_unknown_conversation_has_no_header() {
        try (Workspace office = Workspace.open()) {
            var answer = office.server().get(office.world(), "/client/header?channel=C0NOWHERE");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("There is no conversation 'C0NOWHERE' that you can see");
        }
    }
}
