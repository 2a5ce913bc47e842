package dev.grindstone.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.Workspace;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PaneTest {
    @Test
    void a_conversation_has_the_skeleton_that_scripts_walk() {
        try (Workspace office = Workspace.open()) {
            Document page = office.page("/client/pane?channel=" + office.key("engineering"));

            assertThat(page.select("#message-list .c-scrollbar__hider [data-qa=slack_kit_list][role=list]"))
                    .hasSize(1);
            assertThat(page.select("[data-qa=virtual-list-item] .c-message_kit__message[data-msg-ts]"))
                    .hasSameSizeAs(page.select("[data-qa=message_container]"))
                    .isNotEmpty();
            assertThat(page.select("[data-qa=message_sender_name][data-message-sender]")
                            .eachText())
                    .endsWith("omar");
            assertThat(page.select("[data-qa=message-text] a.c-member_slug[data-stringify-type=mention]")
                            .eachText())
                    .endsWith("@Maya Chen");
            assertThat(page.select("ul.p-rich_text_list[data-stringify-type=unordered-list] > li"))
                    .hasSize(2);
        }
    }
}
